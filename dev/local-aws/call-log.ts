/** One call that a client made, as it was answered. */
export type Call = {
  /** Counts from 1 in the order in which calls arrived. */
  readonly number: number;
  readonly at: string;
  readonly operation: string;
  readonly input: unknown;
  /** `ok`, the error's name, or the fault's kind; null while it is not answered. */
  readonly outcome: string | null;
};

export type CallLog = {
  /** Writes a call down as it arrives; the answer is filled in by what this gives back. */
  begin(call: Pick<Call, 'operation' | 'input'>, now: number): (outcome: string) => void;
  list(): readonly Call[];
  clear(): void;
};

/** A demo may run for weeks. */
const MOST_CALLS = 10_000;

export function createCallLog(): CallLog {
  let count = 0;
  let calls: { -readonly [field in keyof Call]: Call[field] }[] = [];
  return {
    begin({ operation, input }, now) {
      const entry: (typeof calls)[number] = {
        number: ++count,
        at: new Date(now).toISOString(),
        operation,
        input,
        outcome: null,
      };
      calls.push(entry);
      if (calls.length > MOST_CALLS) calls.shift();
      return (outcome) => {
        entry.outcome = outcome;
      };
    },
    list: () => calls,
    clear() {
      calls = [];
    },
  };
}
