import { type GateMode, MODES, PRINCIPALS, type Who } from './gate-rule.ts';

/** What one address answered to one method, for each principal in each mode. */
export type Row = {
  readonly route: string;
  readonly method: string;
  readonly answers: Readonly<Record<Who, Readonly<Record<GateMode, string>>>>;
};

const HEAD = `# Who is answered what

Every route of the application by every method, to every principal, in every state, as the production build
answers. Written by \`UPDATE_GATE_TABLE=1 npm run e2e -- e2e/gate-table.spec.ts\`, which fails when
this page and the answers differ; do not edit it.

- Where a cell has three answers, they are those of INACTIVE, READ-ONLY and NO-ACCESS. Draining (PENDING) and ACTIVE
  are answered the same.
- \`503\` is the gate's refusal, \`401\` and \`307 → /signin\` ask to sign in, \`403\` is for administrators only. Everything
  else is what the route itself answers once the gate has let the request pass.
- \`500\` at a file of the build is Next's own answer to a method that files do not have; nothing of ours runs.
- PROPFIND stands for every method that HTTP may have besides the usual ones.
- \`/api/graphql\` is asked for data (\`{ listDatasets { count } }\`). The cron caller sends the cron secret, and has no session.
- The last rows are addresses that no route answers; not being known they count as writes.
`;

/** The table as Markdown; methods that are answered the same share a row. */
export function tableText(rows: readonly Row[]): string {
  const lines = new Map<string, { route: string; methods: string[]; cells: readonly string[] }>();
  for (const { route, method, answers } of rows) {
    const cells = PRINCIPALS.map((who) => cell(answers[who]));
    const key = [route, ...cells].join('|');
    const line = lines.get(key) ?? { route, methods: [], cells };
    line.methods.push(method);
    lines.set(key, line);
  }
  const body = [...lines.values()].map(
    ({ route, methods, cells }) => `| \`${route}\` | ${[methods.join(' '), ...cells].join(' | ')} |`,
  );
  const columns = ['route', 'methods', ...PRINCIPALS];
  return [HEAD, `| ${columns.join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`, ...body, ''].join(
    '\n',
  );
}

function cell(byMode: Readonly<Record<GateMode, string>>): string {
  const answers = MODES.map((mode) => byMode[mode].replace(' ', ' → '));
  return new Set(answers).size === 1 ? (answers[0] ?? '') : answers.join(', ');
}
