import { Handshake } from 'lucide-react';
import type { ShareRow } from '#lib/graphql/documents/shares.ts';
import { LinkRow } from '#lib/ui/link-row.tsx';
import { Badge } from '#lib/ui/primitives/badge.tsx';
import { buttonStyles } from '#lib/ui/primitives/button-styles.ts';
import { Card, CardHeader } from '#lib/ui/primitives/card.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { IntentLink } from '#lib/ui/primitives/intent-link.tsx';

type WaitingSharesProps = { readonly count: number; readonly shares: readonly ShareRow[] };

/** Requests that nobody has answered yet: the reader's own, and those that wait for the reader. */
export function WaitingShares({ count, shares }: WaitingSharesProps) {
  return (
    <Card>
      <CardHeader
        title={count === 0 ? 'Open requests' : `Open requests: ${count}`}
        actions={
          <IntentLink
            href="/shares?status=Submitted"
            className={buttonStyles({ variant: 'ghost', size: 'sm' })}
          >
            See all<span className="sr-only"> open requests</span>
          </IntentLink>
        }
      />
      {shares.length === 0 ? (
        <EmptyState icon={Handshake} title="No open requests">
          Requests for access appear here until the owning team answers.
        </EmptyState>
      ) : (
        <ul className="divide-y border-t">
          {shares.map((share) => (
            <LinkRow
              key={share.shareUri}
              href={`/shares/${share.shareUri}`}
              title={share.dataset.label}
              detail={`${share.groupUri} asks ${share.dataset.SamlAdminGroupName}`}
              aside={share.canDecide ? <Badge>Yours to decide</Badge> : null}
            />
          ))}
        </ul>
      )}
    </Card>
  );
}
