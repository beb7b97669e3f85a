import { randomUUID } from 'node:crypto';
import { LIVE_STATUSES } from '#lib/domain/catalogue/share-status.ts';
import type { CatalogueWriter } from '#lib/ports/catalogue.ts';
import type { Prisma } from '../generated/client.ts';
import { knownGroups } from './catalogue-groups.ts';
import { datasetSelect, environmentSelect, shareSelect } from './catalogue-selects.ts';

const live = { status: { in: [...LIVE_STATUSES] } };
const over = { status: { notIn: [...LIVE_STATUSES] } };

/**
 * The verbs of one transaction. Rows are locked FOR UPDATE: that waits for, and holds off, others
 * who lock the row and foreign keys that are about to point at it.
 */
export function createCatalogueWriter(transaction: Prisma.TransactionClient): CatalogueWriter {
  const { environment, dataset, share } = transaction;
  return {
    async lockEnvironment(environmentUri) {
      await transaction.$queryRaw`
        select 1 from environments where environment_uri = ${environmentUri} for update`;
      return environment.findUnique({ where: { environmentUri }, select: environmentSelect });
    },
    addEnvironment: (added, owner) =>
      environment.create({
        data: { ...added, tags: [...added.tags], environmentUri: randomUUID(), owner },
        select: environmentSelect,
      }),
    changeEnvironment: (environmentUri, values) =>
      environment.update({
        where: { environmentUri },
        data: { ...values, tags: [...values.tags] },
        select: environmentSelect,
      }),
    async removeEnvironment(environmentUri) {
      await share.deleteMany({ where: { environmentUri, ...over } });
      await environment.delete({ where: { environmentUri } });
    },
    datasetsIn: (environmentUri) => dataset.count({ where: { environmentUri } }),
    liveSharesInto: (environmentUri) => share.count({ where: { environmentUri, ...live } }),

    async lockDataset(datasetUri) {
      await transaction.$queryRaw`select 1 from datasets where dataset_uri = ${datasetUri} for update`;
      return dataset.findUnique({ where: { datasetUri }, select: datasetSelect });
    },
    addDataset: (added, owner) =>
      dataset.create({
        data: {
          ...added,
          tags: [...added.tags],
          topics: [...added.topics],
          datasetUri: randomUUID(),
          owner,
        },
        select: datasetSelect,
      }),
    changeDataset: (datasetUri, values) =>
      dataset.update({
        where: { datasetUri },
        data: { ...values, tags: [...values.tags], topics: [...values.topics] },
        select: datasetSelect,
      }),
    async removeDataset(datasetUri) {
      await share.deleteMany({ where: { datasetUri, ...over } });
      await dataset.delete({ where: { datasetUri } });
    },
    liveSharesOf: (datasetUri) => share.findMany({ where: { datasetUri, ...live }, select: shareSelect }),
    async sharedWith(datasetUri) {
      const rows = await share.findMany({
        where: { datasetUri, status: 'Approved' },
        select: { groupUri: true },
      });
      return rows.map((row) => row.groupUri);
    },

    share: (shareUri) => share.findUnique({ where: { shareUri }, select: shareSelect }),
    addShare: (added, owner) =>
      share.create({ data: { ...added, shareUri: randomUUID(), owner }, select: shareSelect }),
    async changeShareStatus(shareUri, { from, to, rejectPurpose }) {
      const changed = await share.updateMany({
        where: { shareUri, status: from },
        data: { status: to, rejectPurpose },
      });
      return changed.count === 0 ? null : share.findUnique({ where: { shareUri }, select: shareSelect });
    },

    knownGroups: () => knownGroups(transaction),
  };
}
