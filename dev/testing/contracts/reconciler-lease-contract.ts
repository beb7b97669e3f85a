import { expect, test } from 'vitest';
import type { HeldLease, ReconcilerLease } from '#lib/ports/reconciler-lease.ts';

export type ReconcilerLeaseMade = {
  readonly lease: ReconcilerLease;
  /** Lets whatever is held run out, as if its holder had not been able to renew it. */
  runOut(): Promise<void>;
};

/** What `ReconcilerLease` promises, whoever keeps it. */
export function reconcilerLeaseContract(make: () => Promise<ReconcilerLeaseMade>): void {
  const acquired = async (lease: ReconcilerLease): Promise<HeldLease> => {
    const held = await lease.acquire();
    if (!held) throw new Error('The lease is held by somebody else.');
    return held;
  };

  test('of many who want it at once one has it', async () => {
    const { lease } = await make();
    const all = await Promise.all(Array.from({ length: 5 }, () => lease.acquire()));
    const holders = all.filter((held) => held !== null);
    expect(holders).toHaveLength(1);
    expect(await holders[0]?.stillOurs()).toBe(true);
    expect(await lease.acquire()).toBeNull();
    await holders[0]?.release();
  });

  test('what is released can be had again, and is no longer the first one’s', async () => {
    const { lease } = await make();
    const first = await acquired(lease);
    await first.release();
    expect(await first.stillOurs()).toBe(false);
    const second = await acquired(lease);
    expect(await second.stillOurs()).toBe(true);
    await second.release();
  });

  test('what has run out is lost for good, also while nobody else wants it', async () => {
    const { lease, runOut } = await make();
    const lost = await acquired(lease);
    await runOut();
    expect(await lost.stillOurs()).toBe(false);
    expect(await lost.stillOurs()).toBe(false);
    await lost.release();
  });

  test('what has run out is taken over, and whoever has lost it cannot take it away', async () => {
    const { lease, runOut } = await make();
    const lost = await acquired(lease);
    await runOut();
    const taken = await acquired(lease);
    expect(await lost.stillOurs()).toBe(false);
    await lost.release();
    expect(await taken.stillOurs()).toBe(true);
    expect(await lease.acquire()).toBeNull();
    await taken.release();
    expect(await lost.stillOurs()).toBe(false);
  });
}
