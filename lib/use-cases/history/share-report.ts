import { REPORT_VALID_DAYS, type SharedReport } from '#lib/domain/history/report-link.ts';
import { isUuid } from '#lib/domain/input/is-uuid.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { requireAdministrator } from '#lib/use-cases/authorise.ts';
import type { HistoryDeps } from './history-deps.ts';
import { hashOfReportSecret, newReportSecret } from './report-secret.ts';

/**
 * Makes a link by which anybody can read the report of this window for `REPORT_VALID_DAYS`, and tells its secret,
 * which is kept nowhere. `windowId` is unchecked. Refusals: not-signed-in, not-administrator, not-found.
 */
export async function shareReport(
  deps: Pick<HistoryDeps, 'links'>,
  principal: Principal,
  windowId: string,
): Promise<Outcome<SharedReport>> {
  const allowed = requireAdministrator(principal);
  if (!allowed.ok) return allowed;
  const secret = newReportSecret();
  const link = isUuid(windowId)
    ? await deps.links.share({
        windowId,
        secretHash: await hashOfReportSecret(secret),
        by: allowed.value.name,
        validDays: REPORT_VALID_DAYS,
      })
    : null;
  return link
    ? done({ link, secret })
    : refuse('not-found', 'There is no such maintenance window, so there is no report to share.');
}
