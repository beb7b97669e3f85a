import { Database } from 'lucide-react';
import type { DatasetRow } from '#lib/graphql/documents/datasets.ts';
import { LinkRow } from '#lib/ui/link-row.tsx';
import { LocalTime } from '#lib/ui/local-time.tsx';
import { buttonStyles } from '#lib/ui/primitives/button-styles.ts';
import { Card, CardHeader } from '#lib/ui/primitives/card.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { IntentLink } from '#lib/ui/primitives/intent-link.tsx';

/** The datasets that changed last. */
export function RecentDatasets({ datasets }: { readonly datasets: readonly DatasetRow[] }) {
  return (
    <Card>
      <CardHeader
        title="Changed last"
        actions={
          <IntentLink href="/datasets" className={buttonStyles({ variant: 'ghost', size: 'sm' })}>
            See all<span className="sr-only"> datasets</span>
          </IntentLink>
        }
      />
      {datasets.length === 0 ? (
        <EmptyState icon={Database} title="No datasets yet">
          Your teams own none, and nobody has shared one with them.
        </EmptyState>
      ) : (
        <ul className="divide-y border-t">
          {datasets.map((dataset) => (
            <LinkRow
              key={dataset.datasetUri}
              href={`/datasets/${dataset.datasetUri}`}
              title={dataset.label}
              detail={`${dataset.SamlAdminGroupName} in ${dataset.environment.label}`}
              aside={<LocalTime value={dataset.updated} />}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
