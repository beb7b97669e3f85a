/** The sessions that were ended before they expired, as this process knows them. */
export type RevokedSessions = {
  /** Memory only: asking costs no I/O. */
  has(sessionId: string): boolean;
  /**
   * Ends a session for every process, this one at once. Keep it at least until `endsAt`, when no token of it is valid
   * any more. Never rejects: what cannot be written is remembered here, reported, and written by a later `refresh`.
   */
  revoke(sessionId: string, endsAt: Date): Promise<void>;
  /** Reads them now. Never rejects: with the store out of reach the last known ones stay revoked. */
  refresh(): Promise<void>;
};
