import { type CsvCell, csvRecord } from '#lib/domain/history/csv.ts';

export const EXPORT_FORMATS = ['csv', 'json'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** A field of the file, by its name, and how it is told. */
export type Columns<Row> = Readonly<Record<string, (row: Row) => CsvCell>>;

/**
 * Excel takes a file without it for the code page of its computer and spoils every umlaut; RFC 4180 says nothing
 * about it, and whoever reads the file as UTF-8 by program has to leave it out (Python: utf-8-sig).
 */
const BYTE_ORDER_MARK = '\uFEFF';

/** The rows as CSV with a header, piece by piece: UTF-8 with a byte order mark, RFC 4180. */
export async function* asCsv<Row>(
  pages: AsyncIterable<readonly Row[]>,
  columns: Columns<Row>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvRecord(Object.keys(columns));
  const cells = Object.values(columns);
  for await (const rows of pages) {
    yield rows.map((row) => csvRecord(cells.map((cell) => cell(row)))).join('');
  }
}

/** The rows as one JSON array, piece by piece. */
export async function* asJson<Row>(pages: AsyncIterable<readonly Row[]>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield before + rows.map((row) => JSON.stringify(row)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}
