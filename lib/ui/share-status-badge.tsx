import { Ban, CircleCheck, CircleX, Clock, type LucideIcon } from 'lucide-react';
import type { ShareStatus } from '#lib/domain/catalogue/catalogue.ts';
import { useTexts } from '#texts';
import { Badge } from './primitives/badge.tsx';
import type { Tone } from './tone.ts';

const LOOK: Readonly<Record<ShareStatus, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  Submitted: { tone: 'blue', icon: Clock },
  Approved: { tone: 'green', icon: CircleCheck },
  Rejected: { tone: 'red', icon: CircleX },
  Revoked: { tone: 'neutral', icon: Ban },
};

/** What became of a request for access. */
export function ShareStatusBadge({ status }: { readonly status: ShareStatus }) {
  const t = useTexts('catalogue');
  const { tone, icon: Icon } = LOOK[status];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`shareStatuses.${status}`)}
    </Badge>
  );
}
