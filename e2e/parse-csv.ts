/** The records of a CSV file by RFC 4180, each by its header; what comes before the header is the byte order mark. */
export function parseCsv(text: string): Record<string, string>[] {
  const [header = [], ...records] = recordsIn(text.replace(/^\uFEFF/, ''));
  return records.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ''])));
}

const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;

function recordsIn(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  FIELD.lastIndex = 0;
  for (let at = 0; at < text.length; at = FIELD.lastIndex) {
    const field = FIELD.exec(text);
    if (!field) throw new Error(`This is not RFC 4180: ${text.slice(at, at + 80)}`);
    record.push(field[1]?.replaceAll('""', '"') ?? field[2] ?? '');
    if (field[3] === ',') continue;
    records.push(record);
    record = [];
  }
  return records;
}
