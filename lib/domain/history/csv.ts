export type CsvCell = string | number | boolean | Date | null;

/** What a spreadsheet takes for the beginning of a formula, also in full width (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;

/**
 * One record of RFC 4180, with its CRLF. Times are ISO 8601 in UTC, nothing is an empty field. A text that a
 * spreadsheet would run as a formula is led by an apostrophe, so that people's words cannot act on who opens the file.
 */
export function csvRecord(cells: readonly CsvCell[]): string {
  return `${cells.map(field).join(',')}\r\n`;
}

function field(cell: CsvCell): string {
  if (cell === null) return '';
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== 'string') return String(cell);
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
