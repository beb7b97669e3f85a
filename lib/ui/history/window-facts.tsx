import { Fragment, type ReactNode } from 'react';
import { firstPlannedEnd } from '#lib/domain/audit/audit-detail.ts';
import { type ListedEntry, modesInOrder } from '#lib/domain/history/history.ts';
import type { WindowStory } from '#lib/domain/history/window-record.ts';
import type { Texts } from '#lib/texts/translator.ts';
import { useTexts } from '#texts';
import { type Fact, Facts } from '../facts.tsx';
import { LocalTime } from '../local-time.tsx';
import { MessageMarkdown } from '../message-markdown.tsx';
import { actorWords } from './actor-words.ts';
import { OutcomeBadge } from './outcome-badge.tsx';
import { startedByWords } from './started-by-words.ts';
import { tellMs } from './tell-ms.ts';

/** What there is to know about one window, planned against actual. */
export function WindowFacts({ story }: { readonly story: WindowStory }) {
  const t = useTexts('history');
  return <Facts facts={factsOf(t, story)} />;
}

function factsOf(t: Texts<'history'>, story: WindowStory): Fact[] {
  const { record, now } = story;
  const { entry, terms, message } = record;
  const lastedMs = (entry.endedAt ?? now).getTime() - (entry.startedAt ?? now).getTime();
  const fact = (term: string, value: ReactNode): Fact[] => (value === null ? [] : [{ term, value }]);
  return [
    ...fact(
      t('facts.outcome'),
      <>
        <OutcomeBadge outcome={entry.outcome} />
        <p className="mt-1 text-ink-soft">{t(`outcomeMeans.${entry.outcome}`)}</p>
      </>,
    ),
    ...fact(t('facts.mode'), <Modes entry={entry} />),
    ...fact(t('facts.reason'), entry.reason),
    ...fact(t('facts.ticket'), entry.ticketUrl && <Outside href={entry.ticketUrl} />),
    ...fact(t('facts.message'), message && <MessageMarkdown text={message} variant="block" />),
    ...fact(t('facts.by'), startedByWords(t, record)),
    ...fact(t('facts.start'), <Start story={story} />),
    ...fact(t('facts.plannedEnd'), plannedEnd(t, story)),
    ...fact(t('facts.end'), <End story={story} />),
    ...fact(t('facts.drain'), <Drain story={story} />),
    ...fact(t('facts.deadline'), terms.drainDeadline && deadline(t, terms.drainDeadline)),
    ...fact(t('facts.lasted'), tellMs(lastedMs)),
  ];
}

function moment(value: Date): ReactNode {
  return <LocalTime value={value} shape="date-time" />;
}

/** In their order, each but the first with since when. */
function Modes({ entry }: { readonly entry: ListedEntry }) {
  const t = useTexts('history');
  return modesInOrder(entry).map(({ mode, from }) => (
    <Fragment key={`${mode} ${from?.getTime()}`}>
      {from ? <>, {t.rich('facts.modeFrom', { mode, at: () => moment(from) })}</> : mode}
    </Fragment>
  ));
}

function Outside({ href }: { readonly href: string }) {
  return (
    <a
      href={href}
      rel="noopener noreferrer"
      target="_blank"
      className="break-all text-accent hover:underline"
    >
      {href}
    </a>
  );
}

function Start({ story: { record } }: { readonly story: WindowStory }) {
  const t = useTexts('history');
  const { startedAt, plannedStart } = record.entry;
  if (!startedAt) return null;
  if (!plannedStart) return moment(startedAt);
  return t.rich('facts.started', { at: () => moment(startedAt), planned: () => moment(plannedStart) });
}

function plannedEnd(t: Texts<'history'>, { record, happened }: WindowStory): ReactNode {
  const { plannedEnd: end } = record.entry;
  if (!end) return null;
  const first = firstPlannedEnd(happened, end);
  if (first?.getTime() === end.getTime()) return moment(end);
  return first
    ? t.rich('facts.movedFrom', { at: () => moment(end), planned: () => moment(first) })
    : t.rich('facts.firstWithoutEnd', { at: () => moment(end) });
}

function End({ story: { record } }: { readonly story: WindowStory }) {
  const t = useTexts('history');
  const { endedAt, endedBy, plannedEnd: planned } = record.entry;
  if (!endedAt) return t('stillOpen');
  const at = () => moment(endedAt);
  const said = () => {
    switch (record.endCause) {
      case 'planned-end':
        return t.rich('facts.endedAtPlan', { at });
      case 'drain-deadline':
        return t.rich('facts.endedAtDeadline', { at });
      case 'command':
      case null:
        return t.rich('facts.endedBy', { at, by: actorWords(t, endedBy ?? '') });
    }
  };
  return (
    <>
      {said()}
      {planned && record.endCause !== 'planned-end' ? `, ${against(t, planned, endedAt)}` : null}
    </>
  );
}

/** Within a minute is on time. */
function against(t: Texts<'history'>, planned: Date, actual: Date): string {
  const ms = actual.getTime() - planned.getTime();
  if (Math.abs(ms) < 60_000) return t('facts.onTime');
  return t(ms > 0 ? 'facts.late' : 'facts.early', { duration: tellMs(Math.abs(ms)) });
}

function Drain({ story: { record, now } }: { readonly story: WindowStory }) {
  const t = useTexts('history');
  const { startedAt, activeAt, endedAt } = record.entry;
  const { override } = record;
  if (!startedAt) return null;
  if (!activeAt) {
    return endedAt
      ? t('facts.neverQuiet')
      : t('facts.draining', { duration: tellMs(now.getTime() - startedAt.getTime()) });
  }
  const duration = tellMs(activeAt.getTime() - startedAt.getTime());
  const at = () => moment(activeAt);
  return override
    ? t.rich('facts.drainedByDecision', { duration, at, by: override.by, reason: override.reason })
    : t.rich('facts.drained', { duration, at });
}

function deadline(
  t: Texts<'history'>,
  { by, otherwise }: NonNullable<WindowStory['record']['terms']['drainDeadline']>,
) {
  const key = otherwise === 'cancel' ? 'facts.deadlineCancel' : 'facts.deadlineKeep';
  return t.rich(key, { at: () => moment(by) });
}
