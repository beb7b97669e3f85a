import { expect } from './fixtures.ts';

/** What gives away how the inside is built: stack frames, source files, folders, libraries, SQL. */
const INDISCREET: readonly RegExp[] = [
  /^\s+at .+:\d+:\d+\)?$/m,
  /\b[\w/.-]+\.tsx?:\d+/,
  /file:\/\//,
  /node_modules/,
  /PrismaClient|PostgresError|ECONNREFUSED/,
];

/** No answer tells a client how the inside is built, or where it lies. */
export function expectDiscreet(text: string, about: string): void {
  for (const pattern of [...INDISCREET, new RegExp(RegExp.escape(process.cwd()))]) {
    expect.soft(text, about).not.toMatch(pattern);
  }
}
