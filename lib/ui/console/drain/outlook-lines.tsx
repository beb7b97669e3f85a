import { Flag, Hourglass } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '#texts';
import { cn } from '../../cn.ts';
import { TONE_MARK, type Tone } from '../../tone.ts';
import { aheadDuration } from '../words/elapsed-words.ts';
import { DeadlineWords } from './deadline-words.tsx';
import { drainOutlook } from './drain-outlook.ts';
import type { OpenView } from './drain-steps.ts';

/** While PENDING: when it will likely be quiet, and by when it shall be. Nothing where neither is known. */
export function OutlookLines({ view }: { readonly view: OpenView }) {
  const outlook = drainOutlook(view);
  const deadline = view.window.status === 'PENDING' ? view.window.terms.drainDeadline : null;
  if (!outlook && !deadline) return null;
  return (
    <div className="flex flex-col gap-2 border-b px-4 py-4 sm:px-6">
      {outlook ? (
        <Line icon={Hourglass} tone={TONE[outlook.kind]}>
          <OutlookWords outlook={outlook} now={view.now} />
        </Line>
      ) : null}
      {deadline ? (
        <Line icon={Flag} tone={view.now >= deadline.by ? 'red' : 'neutral'}>
          <DeadlineWords deadline={deadline} readAt={view.now} />
        </Line>
      ) : null}
    </div>
  );
}

type Outlook = NonNullable<ReturnType<typeof drainOutlook>>;

const TONE: Readonly<Record<Outlook['kind'], Tone>> = {
  likely: 'neutral',
  unknown: 'neutral',
  slow: 'amber',
  'unlikely-to-finish': 'red',
};

function OutlookWords({ outlook, now }: { readonly outlook: Outlook; readonly now: Date }) {
  const t = useTexts('console');
  if (outlook.kind !== 'likely') {
    return t.rich(`outlook.${outlook.kind}`, { family: outlook.family, b: strong });
  }
  const duration = aheadDuration(outlook.at.getTime() - now.getTime());
  return outlook.decidedBy
    ? t.rich('outlook.likely', { duration, family: outlook.decidedBy, b: strong })
    : t('outlook.likelyTime', { duration });
}

type LineProps = { readonly icon: typeof Flag; readonly tone: Tone; readonly children: ReactNode };

function Line({ icon: Icon, tone, children }: LineProps) {
  return (
    <p className="flex items-start gap-3">
      <Icon aria-hidden className={cn('size-5 shrink-0 p-0.5', TONE_MARK[tone])} />
      <span className="min-w-0 flex-1 break-words">{children}</span>
    </p>
  );
}

function strong(chunks: ReactNode) {
  return <strong className="font-medium">{chunks}</strong>;
}
