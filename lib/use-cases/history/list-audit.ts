import type { AuditEntry, AuditFilter } from '#lib/domain/audit/audit.ts';
import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import { requireAdministrator } from '#lib/use-cases/authorise.ts';

/**
 * What has happened, newest first; the record stays readable while the module is off. Refusals:
 * not-signed-in, not-administrator.
 */
export async function listAudit(
  deps: { readonly audit: AuditLog },
  principal: Principal,
  filter: AuditFilter,
): Promise<Outcome<Page<AuditEntry>>> {
  const allowed = requireAdministrator(principal);
  if (!allowed.ok) return allowed;
  return done(await deps.audit.list(filter));
}
