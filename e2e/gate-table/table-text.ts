import type { Address } from './addresses.ts';
import { type Answers, keyOf } from './ask-everything.ts';
import { PRINCIPALS, STATES, type State, type Who } from './gate-rule.ts';
import { markdownTable } from './markdown-table.ts';
import { HEAD, WITHOUT_STORE } from './table-head.ts';

type Found = ReadonlyMap<State, Answers>;
type Group<Name extends string> = readonly [Name, ...Name[]];

/**
 * All that was found as Markdown; methods that are answered the same share a row, principals a column and states
 * a place in the cells.
 */
export function tableText(all: readonly Address[], methods: readonly string[], found: Found): string {
  const answer: AnswerTo = (state, who, { route, method }) => {
    const given = found.get(state)?.get(keyOf(route, method, who)) ?? '';
    // Said once above the table, and held against the rule; the column would be a user's otherwise.
    const sentAway = who === 'unconfirmed administrator' && method === 'GET' && given.startsWith('307');
    return sentAway ? answer(state, 'user', { route, method }) : given;
  };
  const asked = all.flatMap(({ route }) => methods.map((method) => ({ route, method })));
  const withStore = STATES.filter((state) => state !== 'UNKNOWN');
  const differs = (one: Asked) =>
    PRINCIPALS.some((who) => answer('UNKNOWN', who, one) !== answer('READ-ONLY', who, one));
  return [
    HEAD,
    table(withStore, asked, answer),
    WITHOUT_STORE,
    table(['UNKNOWN'], asked.filter(differs), answer),
  ].join('\n');
}

type Asked = { readonly route: string; readonly method: string };

type AnswerTo = (state: State, who: Who, one: Asked) => string;

function table(states: readonly State[], asked: readonly Asked[], answer: AnswerTo): string {
  const answers = (some: readonly State[], to: readonly Who[]) =>
    some.flatMap((state) => to.flatMap((who) => asked.map((one) => answer(state, who, one))));
  const places = alike(states, (state) => answers([state], PRINCIPALS));
  const columns = alike(PRINCIPALS, (who) => answers(states, [who]));
  const cell = (who: Who, one: Asked) => {
    const inEach = places.map(([state]) => answer(state, who, one).replace(' ', ' → '));
    return new Set(inEach).size === 1 ? (inEach[0] ?? '') : inEach.join(', ');
  };
  const order = places.map((group) => group.join(' and ')).join('; ');
  const title = `Where a cell has ${places.length} answers, they are those of ${order}.`;
  return [
    ...(places.length > 1 ? [title, ''] : []),
    markdownTable([
      ['route', 'methods', ...columns.map((group) => group.join(', '))],
      ...rowsOf(asked, (one) => columns.map(([who]) => cell(who, one))),
    ]),
  ].join('\n');
}

function rowsOf(asked: readonly Asked[], cellsOf: (one: Asked) => readonly string[]): string[][] {
  const lines = new Map<string, { route: string; methods: string[]; cells: readonly string[] }>();
  for (const one of asked) {
    const cells = cellsOf(one);
    const key = [one.route, ...cells].join('|');
    const line = lines.get(key) ?? { route: one.route, methods: [], cells };
    line.methods.push(one.method);
    lines.set(key, line);
  }
  return [...lines.values()].map(({ route, methods, cells }) => [
    `\`${route}\``,
    methods.join(' '),
    ...cells,
  ]);
}

/** The names in groups of those that have the same of everything. */
function alike<Name extends string>(names: readonly Name[], of: (name: Name) => unknown): Group<Name>[] {
  const groups = new Map<string, [Name, ...Name[]]>();
  for (const name of names) {
    const key = JSON.stringify(of(name));
    const group = groups.get(key);
    if (group) group.push(name);
    else groups.set(key, [name]);
  }
  return [...groups.values()];
}
