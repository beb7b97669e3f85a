import { application } from '#lib/compose.ts';
import type { AuditEntry, AuditFilter } from '#lib/domain/audit/audit.ts';
import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { HistoryFilter, ListedEntry } from '#lib/domain/history/history.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import { currentPrincipal } from '#lib/edge/session/current-principal.ts';
import type { PastWindow } from '#lib/use-cases/history/read-past-window.ts';
import type { Report } from '#lib/use-cases/history/read-report.ts';

/** What the history tab lists; refusals as the use case gives them. */
export async function readHistoryPage(filter: HistoryFilter): Promise<Outcome<Page<ListedEntry>>> {
  return application().history.list(await currentPrincipal(), filter);
}

/** What the page of one window shows; refusals as the use case gives them. */
export async function readWindowPage(windowId: string): Promise<Outcome<PastWindow>> {
  return application().history.read(await currentPrincipal(), windowId);
}

/** What the audit tab lists; refusals as the use case gives them. */
export async function readAuditPage(filter: AuditFilter): Promise<Outcome<Page<AuditEntry>>> {
  return application().listAudit(await currentPrincipal(), filter);
}

/** Names for the audit's filter to suggest; none for who may not read it. */
export async function readActors(): Promise<readonly string[]> {
  const actors = await application().history.actors(await currentPrincipal());
  return actors.ok ? actors.value : [];
}

/** What whoever knows this secret may read; nobody has to be signed in. */
export async function readReportPage(secret: string): Promise<Outcome<Report>> {
  return application().history.readReport(secret);
}

/** The platform's name, for a page that is read by people who are not signed in. */
export function platformName(): string {
  return application().config.platform.name;
}
