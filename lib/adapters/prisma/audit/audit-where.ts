import type { AuditSelection } from '#lib/domain/audit/audit.ts';
import { containsPattern } from '../contains-pattern.ts';
import type { Prisma } from '../generated/client.ts';

/** The rows of a selection. */
export function auditWhere(selection: AuditSelection): Prisma.AuditEntryWhereInput {
  const { windowId, actor, action, subject, from, until } = selection;
  return {
    ...(windowId === undefined ? {} : { windowId }),
    ...(actor === undefined ? {} : { actor }),
    ...(action === undefined ? {} : { action }),
    ...(subject === undefined
      ? {}
      : { subject: { contains: containsPattern(subject), mode: 'insensitive' as const } }),
    ...(from || until ? { at: { ...(from ? { gte: from } : {}), ...(until ? { lt: until } : {}) } } : {}),
  };
}
