import { Ban, CircleCheck, CircleHelp, Hourglass, type LucideIcon } from 'lucide-react';
import type { Verdict } from '#lib/domain/drain/usual-duration.ts';
import { useTexts } from '#texts';
import { Badge } from '../../primitives/badge.tsx';
import type { Tone } from '../../tone.ts';

const LOOK: Readonly<Record<Verdict, { readonly icon: LucideIcon; readonly tone: Tone }>> = {
  'as-usual': { icon: CircleCheck, tone: 'neutral' },
  slow: { icon: Hourglass, tone: 'amber' },
  'unlikely-to-finish': { icon: Ban, tone: 'red' },
  unknown: { icon: CircleHelp, tone: 'neutral' },
};

/** What to think of a task by how long it has been running. */
export function VerdictBadge({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts('console');
  const { icon: Icon, tone } = LOOK[verdict];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`task.verdict.${verdict}`)}
    </Badge>
  );
}
