/** The requests by users under way in this process, by the version of the state that let them in. */
export type RequestCounter = {
  /** Counts `work` from now until it has settled. */
  during<T>(version: number, work: () => Promise<T>): Promise<T>;
  /** How many of those let in before this version are still under way. */
  before(version: number): number;
};
