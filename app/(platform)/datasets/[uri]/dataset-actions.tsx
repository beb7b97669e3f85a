import { Pencil } from 'lucide-react';
import { type DatasetDetail, DELETE_DATASET } from '#lib/graphql/documents/datasets.ts';
import { ConfirmedWrite } from '#lib/ui/write-control/confirmed-write.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { useTexts } from '#texts';
import { requestHref } from '../request-href.ts';

type DatasetActionsProps = { readonly dataset: DatasetDetail; readonly mayAsk: boolean };

/** What the reader can do with a dataset. */
export function DatasetActions({ dataset, mayAsk }: DatasetActionsProps) {
  const t = useTexts('datasets');
  const words = useTexts('catalogue');
  const { datasetUri, label, canEdit } = dataset;
  return (
    <>
      {mayAsk ? <WriteLink href={requestHref(dataset)}>{words('requestAccess')}</WriteLink> : null}
      {canEdit ? (
        <>
          <WriteLink href={`/datasets/${datasetUri}/edit`}>
            <Pencil aria-hidden />
            {words('edit')}
          </WriteLink>
          <ConfirmedWrite
            label={words('delete')}
            look={{ variant: 'danger-quiet' }}
            document={DELETE_DATASET}
            variables={{ datasetUri }}
            title={t('deleteTitle', { label })}
            description={t('deleteHint')}
            confirmLabel={t('deleteConfirm')}
            tone="danger"
            done={t('deleted', { label })}
            leadsTo="/datasets"
          />
        </>
      ) : null}
    </>
  );
}
