/** What a worker process is told to do, one thing at a time. */
export type Order =
  /** Put the application together for this database and this AWS; nothing is remembered of an earlier one. */
  | { readonly what: 'wire'; readonly databaseUrl: string; readonly awsUrl: string }
  | { readonly what: 'start' }
  | { readonly what: 'tick' }
  | { readonly what: 'end' }
  /** Let go of every connection. */
  | { readonly what: 'close' };

/** `done`, or the code of a refusal, or how a tick ended; `failed` when it threw. */
export type Answer = { readonly outcome: string; readonly why?: string };
