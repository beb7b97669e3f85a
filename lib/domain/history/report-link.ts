/** In days: for so long a shared report can be read. */
export const REPORT_VALID_DAYS = 90;

/** A link by which anybody can read the report of one window. Its secret is told once, to who shares it. */
export type ReportLink = {
  readonly id: string;
  readonly windowId: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** A link that was just made, with what only now can be told. */
export type SharedReport = { readonly link: ReportLink; readonly secret: string };
