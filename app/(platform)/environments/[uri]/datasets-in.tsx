import { Database } from 'lucide-react';
import type { DatasetRow } from '#lib/graphql/documents/datasets.ts';
import type { EnvironmentDetail } from '#lib/graphql/documents/environments.ts';
import type { Page } from '#lib/graphql/documents/page.ts';
import { LinkRow } from '#lib/ui/link-row.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { Card, CardHeader } from '#lib/ui/primitives/card.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { WriteLink } from '#lib/ui/write-control/write-link.tsx';
import { useTexts } from '#texts';

type DatasetsInProps = { readonly environment: EnvironmentDetail; readonly list: Page<DatasetRow> };

/** The datasets that live in an environment, as far as the reader sees them. */
export function DatasetsIn({ environment, list }: DatasetsInProps) {
  const { environmentUri, canEdit } = environment;
  const t = useTexts('environments');
  const words = useTexts('catalogue');
  const more = list.count - list.nodes.length;
  return (
    <Card>
      <CardHeader
        title={t('datasets', { count: list.count })}
        actions={
          canEdit ? (
            <WriteLink href={`/datasets/new?environment=${environmentUri}`} size="sm">
              {words('newDataset')}
            </WriteLink>
          ) : null
        }
      />
      {list.nodes.length === 0 ? (
        <EmptyState icon={Database} title={t('noDatasets')}>
          {t('noDatasetsHint')}
        </EmptyState>
      ) : (
        <ul className="divide-y border-t">
          {list.nodes.map((dataset) => (
            <LinkRow
              key={dataset.datasetUri}
              href={`/datasets/${dataset.datasetUri}`}
              title={dataset.label}
              detail={dataset.SamlAdminGroupName}
              aside={<LocalTime value={dataset.updated} />}
            />
          ))}
        </ul>
      )}
      {more > 0 ? (
        <p className="border-t px-4 py-3 text-ink-soft sm:px-6">{words('andMore', { count: more })}</p>
      ) : null}
    </Card>
  );
}
