import { ChevronRight, Circle, CircleCheck, CircleDot, type LucideIcon, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '#texts';
import { cn } from '../../cn.ts';
import { TONE_MARK, type Tone } from '../../tone.ts';
import type { StepState } from './drain-steps.ts';

type DrainStepProps = {
  readonly state: StepState;
  readonly title: string;
  /** A number or a few words at the right: "5 of 5". */
  readonly aside?: ReactNode;
  /** Whether what it consists of is shown without being asked for; by hand it can be at any time. */
  readonly unfolded?: boolean;
  readonly children?: ReactNode;
};

type Look = { readonly icon: LucideIcon; readonly tone: Tone };

const LOOK: Readonly<Record<StepState, Look>> = {
  done: { icon: CircleCheck, tone: 'green' },
  working: { icon: CircleDot, tone: 'amber' },
  failing: { icon: TriangleAlert, tone: 'red' },
  waiting: { icon: Circle, tone: 'neutral' },
};

/** One of the four steps: how it stands, and what it consists of in a fold. */
export function DrainStep({ state, title, aside, unfolded = false, children }: DrainStepProps) {
  const line = <StepLine state={state} title={title} aside={aside} folds={Boolean(children)} />;
  if (!children) return <li className="px-4 py-3 sm:px-6">{line}</li>;
  return (
    <li>
      {/* Native: a fold made by hand survives the page's refreshes, for React sets `open` only when it changes. */}
      <details open={unfolded} className="group/step">
        <summary className="list-none px-4 py-3 transition-colors duration-100 hover:bg-sunken focus-visible:-outline-offset-2 sm:px-6 [&::-webkit-details-marker]:hidden">
          {line}
        </summary>
        <div className="px-4 pb-4 sm:pr-6 sm:pl-14">{children}</div>
      </details>
    </li>
  );
}

function StepLine({
  state,
  title,
  aside,
  folds,
}: Omit<DrainStepProps, 'children' | 'unfolded'> & { readonly folds: boolean }) {
  const t = useTexts('console');
  const { icon: Icon, tone } = LOOK[state];
  return (
    <span className="flex items-start gap-3">
      <Icon aria-hidden className={cn('mt-px size-5 shrink-0 p-px', TONE_MARK[tone])} />
      <span
        className={cn(
          'min-w-0 flex-1 break-words leading-6',
          state === 'waiting' ? 'text-ink-soft' : 'font-medium',
        )}
      >
        <span className="sr-only">{t(`steps.state.${state}`)}: </span>
        {title}
      </span>
      {aside ? <span className="max-w-3/5 shrink-0 text-right text-ink-soft leading-6">{aside}</span> : null}
      {folds ? (
        <ChevronRight
          aria-hidden
          className="mt-1 size-4 shrink-0 text-ink-faint transition-transform duration-100 group-open/step:rotate-90"
        />
      ) : (
        <span aria-hidden className="size-4 shrink-0" />
      )}
    </span>
  );
}
