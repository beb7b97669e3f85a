import {
  CalendarX,
  CircleCheck,
  CircleDot,
  CircleMinus,
  CircleSlash,
  CircleX,
  Gavel,
  type LucideIcon,
  SkipForward,
} from 'lucide-react';
import type { HistoryOutcome } from '#lib/domain/history/history.ts';
import { useTexts } from '#texts';
import { Badge } from '../primitives/badge.tsx';
import type { Tone } from '../tone.ts';

const LOOK: Readonly<Record<HistoryOutcome, { readonly tone: Tone; readonly icon: LucideIcon }>> = {
  open: { tone: 'amber', icon: CircleDot },
  'was-quiet': { tone: 'green', icon: CircleCheck },
  'activated-anyway': { tone: 'amber', icon: Gavel },
  'ended-before-quiet': { tone: 'neutral', icon: CircleMinus },
  'drain-cancelled': { tone: 'red', icon: CircleX },
  missed: { tone: 'red', icon: CalendarX },
  cancelled: { tone: 'neutral', icon: CircleSlash },
  skipped: { tone: 'neutral', icon: SkipForward },
};

/** How a window went, as a quiet badge. */
export function OutcomeBadge({ outcome }: { readonly outcome: HistoryOutcome }) {
  const t = useTexts('history');
  const { tone, icon: Icon } = LOOK[outcome];
  return (
    <Badge tone={tone} icon={<Icon aria-hidden />}>
      {t(`outcomes.${outcome}`)}
    </Badge>
  );
}
