import type { ReactNode } from 'react';
import type { HealthAnswer } from '#lib/domain/window/health-answer.ts';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { cn } from '../cn.ts';
import { MessageMarkdown } from '../message-markdown.tsx';
import { PlannedEndFacts } from './planned-end-facts.tsx';
import { ConsoleTime } from './words/console-time.tsx';

type WindowTermsListProps = {
  readonly window: OpenWindow;
  readonly healthAnswer: HealthAnswer | null;
  readonly now: Date;
  /** The buttons that move the planned end, beside it. */
  readonly extend: ReactNode;
};

/** What was agreed when the window was started: until when, why, what users are told, ticket and plan. */
export function WindowTermsList({ window, healthAnswer, now, extend }: WindowTermsListProps) {
  const t = useTexts('console');
  const { reason, message, terms } = window;
  const { ticketUrl, plan } = terms;
  return (
    <dl className="grid gap-x-6 gap-y-4 border-t px-4 py-4 sm:grid-cols-2 sm:px-6">
      <Term term={t('facts.plannedEnd')} wide>
        <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
          <PlannedEndFacts window={window} healthAnswer={healthAnswer} now={now} />
          {extend}
        </div>
      </Term>
      {reason ? <Term term={t('facts.reason')}>{reason}</Term> : null}
      {ticketUrl ? (
        <Term term={t('facts.ticket')}>
          <a
            href={ticketUrl}
            target="_blank"
            rel="noopener noreferrer"
            className="text-accent underline underline-offset-2 [overflow-wrap:anywhere]"
          >
            {ticketUrl}
          </a>
        </Term>
      ) : null}
      {plan ? (
        <Term term={t('facts.plan')}>
          {t.rich('facts.planTimes', {
            start: () => <ConsoleTime value={plan.startsAt} now={now} />,
            started: () => <ConsoleTime value={window.startedAt} now={now} />,
          })}
        </Term>
      ) : null}
      {message ? (
        <Term term={t('facts.message')} wide>
          <MessageMarkdown text={message} variant="block" />
        </Term>
      ) : null}
    </dl>
  );
}

type TermProps = { readonly term: string; readonly wide?: boolean; readonly children: ReactNode };

function Term({ term, wide = false, children }: TermProps) {
  return (
    <div className={cn('min-w-0', wide && 'sm:col-span-2')}>
      <dt className="text-[13px] text-ink-faint">{term}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
