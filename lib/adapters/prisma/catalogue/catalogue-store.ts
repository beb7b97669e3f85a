import type { Page, PageRequest } from '#lib/domain/catalogue/catalogue-page.ts';
import { pageOf } from '#lib/domain/catalogue/catalogue-page.ts';
import type { Principal } from '#lib/domain/principal.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import type { Catalogue, CatalogueWriter } from '#lib/ports/catalogue.ts';
import type { PrismaClient } from '../client.ts';
import { passFence } from '../window/write-fence.ts';
import { knownGroups } from './catalogue-groups.ts';
import { datasetLinkSelect, datasetSelect, environmentSelect, shareSelect } from './catalogue-selects.ts';
import {
  datasetMatches,
  datasetVisible,
  environmentMatches,
  environmentVisible,
  shareMatches,
  shareVisible,
} from './catalogue-where.ts';
import { createCatalogueWriter } from './catalogue-writer.ts';

/** The catalogue in PostgreSQL; `fenced` where maintenance may be started. Lists take two queries and one for each relation. */
export function createPrismaCatalogue(prisma: PrismaClient, fenced: boolean): Catalogue {
  const { environment, dataset, share } = prisma;
  return {
    environments(visibleTo, filter) {
      const where = { AND: [environmentVisible(visibleTo), ...environmentMatches(filter)] };
      const orderBy = [...orderOf(filter), { environmentUri: 'asc' as const }];
      const nodes = environment.findMany({ where, orderBy, ...part(filter), select: environmentSelect });
      return page(filter, environment.count({ where }), nodes);
    },
    environment: (visibleTo, environmentUri) =>
      environment.findFirst({
        where: { AND: [{ environmentUri }, environmentVisible(visibleTo)] },
        select: environmentSelect,
      }),

    datasets(visibleTo, filter) {
      const where = { AND: [datasetVisible(visibleTo), ...datasetMatches(filter)] };
      const orderBy = [...orderOf(filter), { datasetUri: 'asc' as const }];
      const nodes = dataset.findMany({ where, orderBy, ...part(filter), select: datasetSelect });
      return page(filter, dataset.count({ where }), nodes);
    },
    dataset: (visibleTo, datasetUri) =>
      dataset.findFirst({
        where: { AND: [{ datasetUri }, datasetVisible(visibleTo)] },
        select: datasetSelect,
      }),
    datasetLinks(filter) {
      const where = { AND: datasetMatches(filter) };
      const orderBy = [...orderOf(filter), { datasetUri: 'asc' as const }];
      const nodes = dataset.findMany({ where, orderBy, ...part(filter), select: datasetLinkSelect });
      return page(filter, dataset.count({ where }), nodes);
    },

    shares(visibleTo, filter) {
      const where = { AND: [shareVisible(visibleTo), ...shareMatches(filter)] };
      const order = filter.sort.map(({ field, direction }) =>
        field === 'label' ? { dataset: { label: direction } } : { [field]: direction },
      );
      const orderBy = [...order, { shareUri: 'asc' as const }];
      const nodes = share.findMany({ where, orderBy, ...part(filter), select: shareSelect });
      return page(filter, share.count({ where }), nodes);
    },
    share: (visibleTo, shareUri) =>
      share.findFirst({ where: { AND: [{ shareUri }, shareVisible(visibleTo)] }, select: shareSelect }),

    knownGroups: () => knownGroups(prisma),
    write: (principal, work) => write(prisma, fenced ? principal : null, work),
  };
}

/** Carries a refusal out of the transaction, so that it is rolled back; it never leaves `write`. */
class Refused<T> extends Error {
  constructor(readonly outcome: Outcome<T>) {
    super('refused');
  }
}

/** `principal` is null where there is no maintenance module, and so no fence. */
async function write<T>(
  prisma: PrismaClient,
  principal: Principal | null,
  work: (writer: CatalogueWriter) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  try {
    return await prisma.$transaction(async (transaction) => {
      const refusal = principal && (await passFence(transaction, principal));
      if (refusal) throw new Refused<T>({ ok: false, refusal });
      const outcome = await work(createCatalogueWriter(transaction));
      if (!outcome.ok) throw new Refused(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}

function orderOf(request: PageRequest) {
  return request.sort.map(({ field, direction }) => ({ [field]: direction }));
}

function part(request: PageRequest) {
  return { skip: (request.page - 1) * request.pageSize, take: request.pageSize };
}

async function page<T>(request: PageRequest, count: Promise<number>, nodes: Promise<T[]>): Promise<Page<T>> {
  const [total, found] = await Promise.all([count, nodes]);
  return pageOf(request, total, found);
}
