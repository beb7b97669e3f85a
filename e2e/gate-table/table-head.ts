/** Above the table of what is answered while the store is there. */
export const HEAD = `# Who is answered what

Every route of the application by every method, to every principal, in every state, as the production build
answers. Written by \`UPDATE_GATE_TABLE=1 npm run e2e -- e2e/gate-table.spec.ts\`, which fails when
this page and the answers differ; do not edit it.

- Principals that are answered the same everywhere share a column, and such states a place in its cells.
- \`503\` is the gate's refusal, \`401\` and \`307 → /signin\` ask to sign in, \`403\` is for administrators only. Everything
  else is what the route itself answers once the gate has let the request pass.
- "Signed out" has an administrator's cookie from before signing out, "expired" one that has run out. The cron caller sends
  the cron secret, and has no session.
- An unconfirmed administrator is one whose groups the identity provider has not confirmed for some minutes. For them
  a GET of a page that is not open to all is \`307 → /api/session/recheck\`, in every state, which has that done; whatever else
  they ask is answered as a user's.
- "Forced" is a replica with \`MAINTENANCE_FORCE\`, the store being there. Draining (PENDING) and ACTIVE are answered the same.
- \`500\` at a file of the build is Next's own answer to a method that files do not have; nothing of ours runs.
- PROPFIND stands for every method that HTTP may have besides the usual ones.
- \`/api/graphql\` is asked for data (\`{ listDatasets { count } }\`).
- The last rows are addresses that no route answers; not being known they count as writes.
`;

/** Above the table of what is answered while it is away. */
export const WITHOUT_STORE = `## While the store is away

UNKNOWN: there was no window when the database was last read, which is longer ago than \`MAINTENANCE_MAX_STALENESS_SECONDS\`.
Users look, and what they want to change is refused: the gate answers as in READ-ONLY. These rows are all in which
an answer is another than there, because what the gate has let pass needs the database: \`500\` where it was to be read first,
\`503\` where the state itself was asked for. GraphQL says with \`200\` and in its errors what could not be read.
`;
