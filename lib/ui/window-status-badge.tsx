import { CircleCheck, Hourglass, type LucideIcon, TriangleAlert, Users } from 'lucide-react';
import type { Window } from '#lib/domain/window.ts';
import { Badge } from './primitives/badge.tsx';
import type { Tone } from './tone.ts';

type WindowStatusBadgeProps = {
  readonly status: Window['status'];
  /** While ACTIVE: whether nothing disturbs. */
  readonly safeToDeploy: boolean;
};

type Look = { readonly word: string; readonly tone: Tone; readonly icon: LucideIcon };

/** The platform's state in the words that the whole product uses for it. */
export function WindowStatusBadge({ status, safeToDeploy }: WindowStatusBadgeProps) {
  const { word, tone, icon: Icon } = look(status, safeToDeploy);
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {word}
    </Badge>
  );
}

function look(status: Window['status'], safeToDeploy: boolean): Look {
  switch (status) {
    case 'INACTIVE':
      return { word: 'Open to users', tone: 'neutral', icon: Users };
    case 'PENDING':
      return { word: 'Draining: not safe to deploy yet', tone: 'amber', icon: Hourglass };
    case 'ACTIVE':
      return safeToDeploy
        ? { word: 'Quiet: safe to deploy', tone: 'green', icon: CircleCheck }
        : { word: 'Disturbed: do not deploy', tone: 'red', icon: TriangleAlert };
  }
}
