import type { OpenWindow } from '#lib/domain/window.ts';
import { ConsoleTime } from './console-time.tsx';

type WindowFactsProps = { readonly window: OpenWindow; readonly now: Date };

/** Mode, since when, by whom and until when; while ACTIVE also since when it has been quiet. */
export function WindowFacts({ window, now }: WindowFactsProps) {
  return (
    <p>
      <strong className="font-semibold">{window.mode}</strong> since{' '}
      <ConsoleTime value={window.startedAt} now={now} ago /> by{' '}
      <strong className="font-semibold">{window.startedBy}</strong>
      {window.plannedEnd ? <PlannedUntil end={window.plannedEnd} now={now} /> : null}
      {window.status === 'ACTIVE' ? (
        <>
          . ACTIVE since <ConsoleTime value={window.activeAt} now={now} ago />
          {window.override ? ` by decision of ${window.override.by}` : null}.
        </>
      ) : null}
    </p>
  );
}

/** The console is read anew every few seconds, so it needs no clock of its own. */
function PlannedUntil({ end, now }: { readonly end: Date; readonly now: Date }) {
  return end > now ? (
    <>
      , until about <ConsoleTime value={end} now={now} />
    </>
  ) : (
    <>
      , planned until <ConsoleTime value={end} now={now} ago />: it takes longer than planned
    </>
  );
}

/** What the administrator who started it wrote. */
export function WindowWords({ window }: { readonly window: OpenWindow }) {
  const words = [
    { term: 'Reason', text: window.reason },
    { term: 'Message to users', text: window.message },
  ].filter(({ text }) => text !== null);
  if (words.length === 0) return null;
  return (
    <dl className="grid gap-x-6 gap-y-3 border-b px-4 py-4 sm:grid-cols-2 sm:px-6">
      {words.map(({ term, text }) => (
        <div key={term} className="min-w-0">
          <dt className="text-[13px] text-ink-faint">{term}</dt>
          <dd className="whitespace-pre-line break-words">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
