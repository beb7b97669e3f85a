import { decide } from '#lib/domain/gate/gate.ts';
import { gateRefusal } from '#lib/domain/gate/gate-words.ts';
import { retryAfterSeconds } from '#lib/domain/gate/retry-after.ts';
import { isAdministrator, type Principal } from '#lib/domain/principal.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import type { Prisma } from '../generated/client.ts';
import { loadWindow } from './load-window.ts';

/** The advisory lock that users' writes share and a start takes alone. Any number, as long as nobody else uses it. */
const FENCE = 7_340_021;

/** How long a start waits for users' writes that are under way; they are bounded to less. */
const WAIT_FOR_WRITES_MS = 4_000;

/**
 * Called first in the transaction of every write to the catalogue: takes the lock until the transaction
 * ends, and asks the gate about the window as it is under the lock. Once a start has committed, no write
 * by a user can commit any more, on any replica, whatever that replica's memory says. Answers the refusal.
 */
export async function passFence(
  transaction: Prisma.TransactionClient,
  principal: Principal,
): Promise<Refusal | null> {
  if (isAdministrator(principal)) return null;
  await transaction.$executeRaw`select pg_advisory_xact_lock_shared(${FENCE}::bigint)`;
  const state = { window: await loadWindow(transaction), fresh: true };
  const decision = decide(state, principal, 'write');
  if (decision.allow) return null;
  const [{ now }] = await transaction.$queryRaw<[{ now: Date }]>`select now() as now`;
  return gateRefusal(decision.code, retryAfterSeconds(state.window, now, Math.random()));
}

/**
 * Called first in the transaction that shuts the gate: waits for users' writes under way, and keeps new ones
 * waiting until the transaction ends. Throws `isLockTimeout` when they take too long.
 */
export async function shutFence(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRawUnsafe(`set local lock_timeout = ${WAIT_FOR_WRITES_MS}`);
  await transaction.$executeRaw`select pg_advisory_xact_lock(${FENCE}::bigint)`;
  // Only of this lock does waiting too long mean that users' writes are under way.
  await transaction.$executeRaw`set local lock_timeout to default`;
}

/** PostgreSQL's lock_not_available (55P03), as Prisma passes it on. */
export function isLockTimeout(cause: unknown): boolean {
  return cause instanceof Error && cause.message.includes('55P03');
}
