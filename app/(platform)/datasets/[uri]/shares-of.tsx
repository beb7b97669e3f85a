import { Handshake } from 'lucide-react';
import type { Page } from '#lib/graphql/documents/page.ts';
import type { ShareRow } from '#lib/graphql/documents/shares.ts';
import { LinkRow } from '#lib/ui/link-row.tsx';
import { Card, CardHeader } from '#lib/ui/primitives/card.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { ShareStatusBadge } from '#lib/ui/share-status-badge.tsx';
import { useTexts } from '#texts';

/** Who has access to a dataset, had it, or asks for it, as far as the reader sees it. */
export function SharesOf({ list }: { readonly list: Page<ShareRow> }) {
  const t = useTexts('datasets');
  const words = useTexts('catalogue');
  const more = list.count - list.nodes.length;
  return (
    <Card>
      <CardHeader title={t('shares', { count: list.count })} />
      {list.nodes.length === 0 ? (
        <EmptyState icon={Handshake} title={t('notShared')}>
          {t('notSharedHint')}
        </EmptyState>
      ) : (
        <ul className="divide-y border-t">
          {list.nodes.map((share) => (
            <LinkRow
              key={share.shareUri}
              href={`/shares/${share.shareUri}`}
              title={share.groupUri}
              detail={words('inEnvironment', { environment: share.environment.label })}
              aside={<ShareStatusBadge status={share.status} />}
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
