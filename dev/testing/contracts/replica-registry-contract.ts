import { expect, test } from 'vitest';
import type { ReplicaRegistry } from '#lib/ports/replica-registry.ts';

export type ReplicaRegistryMade = {
  /** The registry as the process of this name uses it. */
  of(name: string): ReplicaRegistry;
};

const REPORT = { version: 3, requestsInFlight: 2, trustForMs: 15_000 };

/** What `ReplicaRegistry` promises, whoever keeps it. */
export function replicaRegistryContract(make: () => Promise<ReplicaRegistryMade>): void {
  test('whoever says that it lives is listed by name, with what it said', async () => {
    const { of } = await make();
    await of('second').beat(REPORT);
    await of('first').beat({ ...REPORT, version: null, requestsInFlight: 0 });
    const listed = await of('third').list();
    expect(listed).toEqual([
      {
        ...REPORT,
        id: expect.any(String),
        name: 'first',
        version: null,
        requestsInFlight: 0,
        ...times(listed[0]),
      },
      { ...REPORT, id: expect.any(String), name: 'second', ...times(listed[1]) },
    ]);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(2);
  });

  test('the last word counts, and the start stays', async () => {
    const { of } = await make();
    const registry = of('first');
    await registry.beat(REPORT);
    const [before] = await registry.list();
    await registry.beat({ version: 4, requestsInFlight: 0, trustForMs: 1_000 });
    const listed = await registry.list();
    expect(listed).toMatchObject([{ version: 4, requestsInFlight: 0, trustForMs: 1_000 }]);
    expect(listed[0]?.id).toBe(before?.id);
    expect(listed[0]?.startedAt).toEqual(before?.startedAt);
    expect(listed[0]?.beatAt.getTime()).toBeGreaterThanOrEqual(before?.beatAt.getTime() ?? 0);
  });

  test('whoever leaves is not listed any more, the others are', async () => {
    const { of } = await make();
    await of('first').beat(REPORT);
    const second = of('second');
    await second.beat(REPORT);
    await second.leave();
    await second.leave();
    expect(await second.list()).toMatchObject([{ name: 'first' }]);
  });
}

function times(replica: { readonly startedAt: Date; readonly beatAt: Date } | undefined) {
  return { startedAt: replica?.startedAt, beatAt: replica?.beatAt };
}
