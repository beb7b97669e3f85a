import { Database } from 'lucide-react';
import type { DatasetRow } from '#lib/graphql/documents/datasets.ts';
import { hidden } from '#lib/ui/hidden.tsx';
import { LinkRow } from '#lib/ui/link-row.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { buttonStyles } from '#lib/ui/primitives/button-styles.ts';
import { Card, CardHeader } from '#lib/ui/primitives/card.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { IntentLink } from '#lib/ui/primitives/intent-link.tsx';
import { useTexts } from '#texts';

/** The datasets that changed last. */
export function RecentDatasets({ datasets }: { readonly datasets: readonly DatasetRow[] }) {
  const t = useTexts('overview');
  const words = useTexts('catalogue');
  return (
    <Card>
      <CardHeader
        title={t('changedLast')}
        actions={
          <IntentLink href="/datasets" className={buttonStyles({ variant: 'ghost', size: 'sm' })}>
            {t.rich('seeAllDatasets', { hidden })}
          </IntentLink>
        }
      />
      {datasets.length === 0 ? (
        <EmptyState icon={Database} title={words('noDatasets')}>
          {t('noDatasetsHint')}
        </EmptyState>
      ) : (
        <ul className="divide-y border-t">
          {datasets.map((dataset) => (
            <LinkRow
              key={dataset.datasetUri}
              href={`/datasets/${dataset.datasetUri}`}
              title={dataset.label}
              detail={words('teamInEnvironment', {
                team: dataset.SamlAdminGroupName,
                environment: dataset.environment.label,
              })}
              aside={<LocalTime value={dataset.updated} />}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
