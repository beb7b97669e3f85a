import type { Replica } from '#lib/domain/drain/replica.ts';
import type { ReplicaRegistry } from '#lib/ports/replica-registry.ts';
import type { PrismaClient } from './generated/client.ts';

/** A process that was not heard of for so long is gone. Longer than any trust, so it counts as shut before. */
const GONE_AFTER_SECONDS = 600;

/** This process, as it introduces itself. */
export type ReplicaName = { readonly id: string; readonly name: string };

/** The table `replicas`; times are the database's, so that no process's clock matters. */
export function createPrismaReplicaRegistry(prisma: PrismaClient, self: ReplicaName): ReplicaRegistry {
  let introduced = false;
  return {
    async beat({ version, requestsInFlight, trustForMs }) {
      if (!introduced) await forgetTheGone(prisma);
      const { id, name } = self;
      await prisma.$executeRaw`
        insert into replicas (id, name, started_at, beat_at, trust_for_ms, version, requests_in_flight)
        values (${id}::uuid, ${name}, clock_timestamp(), clock_timestamp(), ${trustForMs}, ${version}, ${requestsInFlight})
        on conflict (id) do update set
          beat_at = excluded.beat_at, trust_for_ms = excluded.trust_for_ms,
          version = excluded.version, requests_in_flight = excluded.requests_in_flight`;
      introduced = true;
    },
    list: () => prisma.$queryRaw<Replica[]>`
      select id, name, started_at as "startedAt", beat_at as "beatAt", trust_for_ms as "trustForMs",
             version, requests_in_flight as "requestsInFlight"
      from replicas where beat_at >= clock_timestamp() - make_interval(secs => ${GONE_AFTER_SECONDS})
      order by name, started_at, id`,
    async leave() {
      await prisma.$executeRaw`delete from replicas where id = ${self.id}::uuid`;
    },
  };
}

/** Once per process is enough to keep the table as small as the number of processes lately. */
async function forgetTheGone(prisma: PrismaClient): Promise<void> {
  await prisma.$executeRaw`
    delete from replicas where beat_at < clock_timestamp() - make_interval(secs => ${GONE_AFTER_SECONDS})`;
}
