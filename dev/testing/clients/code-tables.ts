import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../../docs/clients.md', import.meta.url), 'utf8');

/** Of the table of codes under this heading of docs/clients.md: the cells of each row, without backticks. */
export function codesUnder(heading: string): string[][] {
  const [, section] = text.split(`\n${heading}\n`);
  if (!section) throw new Error(`docs/clients.md has no heading ${heading}.`);
  return (section.split(/\n#+ /)[0] ?? '')
    .split('\n')
    .filter((line) => /^\| `[A-Z_]+` /.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll('`', '')),
    );
}
