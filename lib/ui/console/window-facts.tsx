import type { ReactNode } from 'react';
import type { OpenWindow } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { ConsoleTime } from './words/console-time.tsx';

type WindowFactsProps = { readonly window: OpenWindow; readonly now: Date };

/**
 * Mode, since when, by whom and until when; while ACTIVE also since when it has been quiet. The console is read anew
 * every few seconds, so this needs no clock of its own.
 */
export function WindowFacts({ window, now }: WindowFactsProps) {
  const t = useTexts('console');
  const { mode, startedAt, startedBy, plannedEnd } = window;
  return (
    <p>
      {t.rich('facts.since', {
        mode,
        by: startedBy,
        b: strong,
        start: () => <ConsoleTime value={startedAt} now={now} ago />,
      })}
      {plannedEnd
        ? t.rich(plannedEnd > now ? 'facts.until' : 'facts.late', {
            end: () => <ConsoleTime value={plannedEnd} now={now} ago={plannedEnd <= now} />,
          })
        : null}
      {window.status === 'ACTIVE'
        ? t.rich(window.override ? 'facts.activeByDecision' : 'facts.active', {
            by: window.override?.by ?? '',
            active: () => <ConsoleTime value={window.activeAt} now={now} ago />,
          })
        : null}
    </p>
  );
}

function strong(chunks: ReactNode) {
  return <strong className="font-semibold">{chunks}</strong>;
}
