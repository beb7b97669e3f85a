import type { JWT } from 'next-auth/jwt';
import type { User } from '#lib/domain/principal.ts';
import { groupsOf } from './groups.ts';

/**
 * Within so many seconds a person who was taken out of the administrators' group loses the bypass (issue: five minutes
 * at most). The clocks of replicas may differ by CLOCKS_DIFFER_SECONDS, which is why a check counts for that much less.
 */
const BYPASS_ENDS_WITHIN_SECONDS = 300;
const CLOCKS_DIFFER_SECONDS = 15;
export const CHECK_COUNTS_SECONDS = BYPASS_ENDS_WITHIN_SECONDS - CLOCKS_DIFFER_SECONDS;

/** What the gate needs to know of a session: read from its token once, and never changed. Times are seconds since 1970. */
export type Session = {
  /** The same in every token of the session, and what signing out revokes. */
  readonly id: string;
  readonly endsAtSeconds: number;
  /** When the identity provider last told the groups; null: nobody knows. */
  readonly checkedAtSeconds: number | null;
  /** Who it is; `unconfirmed` where the groups say administrator, and nobody has confirmed that lately. */
  readonly user: User;
  /** The same person as an administrator, where the groups say so and that is confirmed. */
  readonly asAdministrator: User | null;
};

/** The session that a token of ours tells of. Null: it names nobody, or nothing by which it could be ended. */
export function sessionOf(token: JWT, adminGroup: string): Session | null {
  const id = sessionIdOf(token);
  if (!token.sub || !id || typeof token.exp !== 'number') return null;
  const groups = groupsOf(token.groups);
  const isMember = groups.includes(adminGroup);
  const person = { kind: 'user', id: token.sub, name: token.name ?? token.sub, groups } as const;
  return {
    id,
    endsAtSeconds: token.exp,
    checkedAtSeconds: typeof token.checkedAt === 'number' ? token.checkedAt : null,
    user: { ...person, administrator: false, ...(isMember ? { unconfirmed: true } : {}) },
    asAdministrator: isMember ? { ...person, administrator: true } : null,
  };
}

/** Tokens from before sessions had ids are known by their own, which next-auth gives to every token. */
export function sessionIdOf({ sid, jti }: JWT): string | null {
  const id = sid ?? jti;
  return typeof id === 'string' && id !== '' ? id : null;
}

/**
 * Who asks by this session: an administrator only while the provider said so a short time ago, and has not said
 * otherwise since (`demotedAtSeconds`; see `Demotions`).
 */
export function principalBy(
  session: Session,
  nowSeconds: number,
  demotedAtSeconds: number | undefined,
): User {
  const { asAdministrator, checkedAtSeconds } = session;
  if (!asAdministrator || !isChecked(session, nowSeconds)) return session.user;
  // The clock of the replica that checked may be ahead, so only a clearly later check is a later one.
  const isOutdated =
    demotedAtSeconds !== undefined && Number(checkedAtSeconds) <= demotedAtSeconds + CLOCKS_DIFFER_SECONDS;
  return isOutdated ? session.user : asAdministrator;
}

/** A check from the future tells nothing: it may be as old as the clocks are apart. */
function isChecked({ checkedAtSeconds }: Session, nowSeconds: number): boolean {
  if (checkedAtSeconds === null) return false;
  const age = nowSeconds - checkedAtSeconds;
  return age <= CHECK_COUNTS_SECONDS && age >= -CLOCKS_DIFFER_SECONDS;
}
