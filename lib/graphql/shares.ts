import { answer } from './answer.ts';
import type { Builder } from './builder.ts';
import type { Links } from './links.ts';
import type { Paging } from './paging.ts';
import { addPageType } from './paging.ts';
import { parseInput, parseUri } from './parse-input.ts';
import { addShareInputs, newShare, rejectPurpose, shareFilter } from './share-input.ts';
import { addShareType } from './share-type.ts';

export function addShares(builder: Builder, paging: Paging, links: Links) {
  const share = addShareType(builder, links);
  const inputs = addShareInputs(builder, paging);
  const shares = addPageType(builder, 'ShareSearchResult', share);

  builder.queryFields((t) => ({
    listShares: t.field({
      type: shares,
      args: { filter: t.arg({ type: inputs.filter }) },
      resolve: async (_root, { filter }, { principal, services }) =>
        answer(await services.listShares(principal, parseInput(shareFilter, filter ?? {}))),
    }),
    getShare: t.field({
      type: share,
      args: { shareUri: t.arg.string({ required: true }) },
      resolve: async (_root, { shareUri }, { principal, services }) =>
        answer(await services.getShare(principal, parseUri('shareUri', shareUri))),
    }),
  }));

  builder.mutationFields((t) => ({
    createShare: t.field({
      type: share,
      args: {
        datasetUri: t.arg.string(),
        input: t.arg({ type: inputs.created, required: true }),
      },
      resolve: async (_root, { datasetUri, input }, { principal, services }) =>
        answer(
          await services.createShare(
            principal,
            parseInput(newShare, { ...input, datasetUri: datasetUri ?? input.datasetUri ?? '' }),
          ),
        ),
    }),
    approveShare: t.field({
      type: share,
      args: { shareUri: t.arg.string({ required: true }) },
      resolve: async (_root, { shareUri }, { principal, services }) =>
        answer(await services.approveShare(principal, parseUri('shareUri', shareUri))),
    }),
    rejectShare: t.field({
      type: share,
      args: { shareUri: t.arg.string({ required: true }), rejectPurpose: t.arg.string() },
      resolve: async (_root, args, { principal, services }) =>
        answer(
          await services.rejectShare(
            principal,
            parseUri('shareUri', args.shareUri),
            parseInput(rejectPurpose, { rejectPurpose: args.rejectPurpose }),
          ),
        ),
    }),
    revokeShare: t.field({
      type: share,
      args: { shareUri: t.arg.string({ required: true }) },
      resolve: async (_root, { shareUri }, { principal, services }) =>
        answer(await services.revokeShare(principal, parseUri('shareUri', shareUri))),
    }),
  }));
}
