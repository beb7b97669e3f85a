import type { ReportLink } from '#lib/domain/history/report-link.ts';

/** The links by which reports can be read. Secrets are known by their SHA-256 only. Changes are audited. */
export type ReportLinks = {
  /** From now on, for so many days; null when there is no such window. */
  share(link: {
    readonly windowId: string;
    readonly secretHash: string;
    readonly by: string;
    readonly validDays: number;
  }): Promise<ReportLink | null>;
  /** False when there is no such link, or when it was withdrawn already. */
  withdraw(linkId: string, by: string): Promise<boolean>;
  /** Those that still lead somewhere, newest first. */
  ofWindow(windowId: string): Promise<ReportLink[]>;
  /** The link that this secret belongs to; null when it is unknown, withdrawn or too old. One indexed query. */
  bySecret(secretHash: string): Promise<ReportLink | null>;
};
