import type { HealthAnswer } from '#lib/domain/window/health-answer.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import type { AtEnd } from '#lib/domain/window/window-terms.ts';
import { answerWords } from '#lib/texts/answer-words.ts';
import { useTexts } from '#texts';
import { ConsoleTime } from './words/console-time.tsx';
import { aheadDuration } from './words/elapsed-words.ts';
import { tellDuration } from './words/tell-duration.ts';

type PlannedEndFactsProps = {
  readonly window: OpenWindow;
  readonly healthAnswer: HealthAnswer | null;
  readonly now: Date;
};

/** Until when, how long that is, and what happens by itself then. */
export function PlannedEndFacts({ window, healthAnswer, now }: PlannedEndFactsProps) {
  const t = useTexts('console');
  const refusals = useTexts('refusals');
  const { plannedEnd, terms } = window;
  if (!plannedEnd) return <p className="text-ink-soft">{t('facts.noEnd')}</p>;
  const leftMs = plannedEnd.getTime() - now.getTime();
  return (
    <div className="min-w-0 flex-1 basis-64">
      <p>
        <ConsoleTime value={plannedEnd} now={now} />{' '}
        <span className={leftMs > 0 ? 'text-ink-soft' : 'font-medium text-red-ink'}>
          {leftMs > 0
            ? t('facts.endIn', { duration: aheadDuration(leftMs) })
            : t('facts.endOver', { duration: tellDuration(plannedEnd, now) })}
        </span>
      </p>
      <p className="text-[13px] text-ink-soft">
        <AtEndWords atEnd={terms.atEnd} />
      </p>
      {terms.atEnd.kind === 'end-if-healthy' && healthAnswer ? (
        <p className={healthAnswer.ok ? 'text-[13px] text-ink-soft' : 'text-[13px] text-red-ink'}>
          {t.rich(healthAnswer.ok ? 'atEnd.askedHealthy' : 'atEnd.asked', {
            why: answerWords(refusals, healthAnswer.why),
            at: () => <ConsoleTime value={healthAnswer.at} now={now} />,
          })}
        </p>
      ) : null}
    </div>
  );
}

function AtEndWords({ atEnd }: { readonly atEnd: AtEnd }) {
  const t = useTexts('console');
  switch (atEnd.kind) {
    case 'keep':
      return t('atEnd.keep');
    case 'end':
      return t('atEnd.end');
    case 'end-if-healthy':
      return t.rich('atEnd.endIfHealthy', {
        url: () => <code className="font-mono [overflow-wrap:anywhere]">{atEnd.url}</code>,
      });
  }
}
