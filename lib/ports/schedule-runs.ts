/** The runs of a schedule in a span of time, from its beginning up to its end. */
export type RunsBetween =
  /** In order; `more` says how many there are beyond these. */
  | { readonly known: true; readonly times: readonly Date[]; readonly more: number }
  /**
   * A rate: EventBridge keeps to itself when it began to count. At least 1 in any span that is not empty;
   * `perhapsNone` where the span is shorter than the distance between two runs, so that there may be none.
   */
  | { readonly known: false; readonly about: number; readonly perhapsNone: boolean };

/** When EventBridge fires a rule, by its schedule expression: `rate(5 minutes)`, `cron(0 2 * * ? *)`. */
export type ScheduleRuns = {
  /**
   * The runs from `from` on and before `until`, at most `limit` of them by their times. Null for a rule without a
   * schedule expression, and for an expression that is not understood.
   */
  runsBetween(expression: string | null, from: Date, until: Date, limit: number): RunsBetween | null;
  /** The usual distance between two runs, in milliseconds; null where there are no two, or as above. */
  everyMs(expression: string | null): number | null;
};
