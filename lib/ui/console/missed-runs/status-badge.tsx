import { CircleAlert, CircleCheck, CircleDashed, CircleDot, CircleSlash, Clock } from 'lucide-react';
import type { ReactNode } from 'react';
import { isDue, type MissedRunStatus, type MissedRunView } from '#lib/domain/schedules/missed-run.ts';
import { useTexts } from '#texts';
import { Badge } from '../../primitives/badge.tsx';
import type { Tone } from '../../tone.ts';

const LOOK: Readonly<Record<MissedRunStatus, readonly [Tone, ReactNode]>> = {
  OPEN: ['amber', <CircleDashed key="icon" aria-hidden />],
  QUEUED: ['blue', <Clock key="icon" aria-hidden />],
  STARTING: ['blue', <CircleDot key="icon" aria-hidden />],
  STARTED: ['green', <CircleCheck key="icon" aria-hidden />],
  FAILED: ['red', <CircleAlert key="icon" aria-hidden />],
  DISMISSED: ['neutral', <CircleSlash key="icon" aria-hidden />],
};

export function StatusBadge({ run, now }: { readonly run: MissedRunView; readonly now: Date }) {
  const t = useTexts('missedRuns');
  const [tone, icon] = LOOK[run.status];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`status.${isDue(run, now) ? 'QUEUED_NOW' : run.status}`)}
    </Badge>
  );
}
