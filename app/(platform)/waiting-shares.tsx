import { Handshake } from 'lucide-react';
import type { ShareRow } from '#lib/graphql/documents/shares.ts';
import { hidden } from '#lib/ui/hidden.tsx';
import { LinkRow } from '#lib/ui/link-row.tsx';
import { Badge } from '#lib/ui/primitives/badge.tsx';
import { buttonStyles } from '#lib/ui/primitives/button-styles.ts';
import { Card, CardHeader } from '#lib/ui/primitives/card.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { IntentLink } from '#lib/ui/primitives/intent-link.tsx';
import { useTexts } from '#texts';

type WaitingSharesProps = { readonly count: number; readonly shares: readonly ShareRow[] };

/** Requests that nobody has answered yet: the reader's own, and those that wait for the reader. */
export function WaitingShares({ count, shares }: WaitingSharesProps) {
  const t = useTexts('overview');
  const words = useTexts('catalogue');
  return (
    <Card>
      <CardHeader
        title={count === 0 ? t('openRequests') : t('openRequestsCount', { count })}
        actions={
          <IntentLink
            href="/shares?status=Submitted"
            className={buttonStyles({ variant: 'ghost', size: 'sm' })}
          >
            {t.rich('seeAllRequests', { hidden })}
          </IntentLink>
        }
      />
      {shares.length === 0 ? (
        <EmptyState icon={Handshake} title={t('noRequests')}>
          {t('noRequestsHint')}
        </EmptyState>
      ) : (
        <ul className="divide-y border-t">
          {shares.map((share) => (
            <LinkRow
              key={share.shareUri}
              href={`/shares/${share.shareUri}`}
              title={share.dataset.label}
              detail={t('asks', { team: share.groupUri, owner: share.dataset.SamlAdminGroupName })}
              aside={share.canDecide ? <Badge>{words('yoursToDecide')}</Badge> : null}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
