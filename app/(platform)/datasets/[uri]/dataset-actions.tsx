import { Pencil } from 'lucide-react';
import { type DatasetDetail, DELETE_DATASET } from '#lib/graphql/documents/datasets.ts';
import { ConfirmedWrite } from '#lib/ui/write-control/confirmed-write.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { requestHref } from '../request-href.ts';

type DatasetActionsProps = { readonly dataset: DatasetDetail; readonly mayAsk: boolean };

/** What the reader can do with a dataset. */
export function DatasetActions({ dataset, mayAsk }: DatasetActionsProps) {
  const { datasetUri, label, canEdit } = dataset;
  return (
    <>
      {mayAsk ? <WriteLink href={requestHref(dataset)}>Request access</WriteLink> : null}
      {canEdit ? (
        <>
          <WriteLink href={`/datasets/${datasetUri}/edit`}>
            <Pencil aria-hidden />
            Edit
          </WriteLink>
          <ConfirmedWrite
            label="Delete"
            look={{ variant: 'danger-quiet' }}
            document={DELETE_DATASET}
            variables={{ datasetUri }}
            title={`Delete dataset ${label}?`}
            description="It disappears for everybody. A dataset that is shared, or asked for, cannot be deleted."
            confirmLabel="Delete dataset"
            tone="danger"
            done={`Dataset ${label} deleted.`}
            leadsTo="/datasets"
          />
        </>
      ) : null}
    </>
  );
}
