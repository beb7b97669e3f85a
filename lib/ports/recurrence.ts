/** Whether an expression can be used, or why not, in words for people. */
export type RecurrenceCheck = { readonly ok: true } | { readonly ok: false; readonly problem: string };

/**
 * When a cron expression of five fields fires on the clocks of a zone: once for each local time that it names. One
 * that comes twice, as the clocks go back, is taken the first time; one that does not exist, as they go forward, is
 * moved to the moment at which they do. Two that fall together there are one.
 */
export type Recurrence = {
  /** Refuses what is no cron expression of five fields, what never fires, and a zone that is not known. */
  check(cron: string, zone: string): RecurrenceCheck;
  /** The first moment later than this one; null when there is none. The expression must have passed `check`. */
  after(cron: string, zone: string, moment: Date): Date | null;
  /** Those later than `from` and earlier than `until`, at most `limit` of them, in their order. */
  between(cron: string, zone: string, from: Date, until: Date, limit: number): readonly Date[];
};
