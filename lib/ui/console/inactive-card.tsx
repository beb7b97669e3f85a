import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import type { Mode } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { Card } from '../primitives/card.tsx';
import type { Command } from './commands/command.ts';
import { ReleasingList } from './releasing-list.tsx';
import type { PreviewPromise } from './start/preview-promise.ts';
import { StartForm } from './start/start-form.tsx';
import { StatusStrip } from './status-strip.tsx';
import { consoleStatus, stillRestored } from './words/console-status.ts';

type InactiveCardProps = {
  readonly view: ConsoleView;
  readonly forcedMode: Mode | null;
  readonly preview: PreviewPromise | null;
  readonly start: Command;
};

/** No window is open: how to open one, and what the last one still owes. */
export function InactiveCard({ view, forcedMode, preview, start }: InactiveCardProps) {
  const t = useTexts('console');
  const owed = stillRestored(view.holds);
  return (
    <Card>
      <StatusStrip status="INACTIVE" look={consoleStatus(t, view, forcedMode)} forced={forcedMode !== null}>
        <p className="text-ink-soft">
          {t(forcedMode ? 'inactive.forced' : 'inactive.calm')}
          {owed.length > 0 ? ` ${t('inactive.takesOver')}` : null}
        </p>
      </StatusStrip>
      <ReleasingList holds={owed} />
      <StartForm command={start} preview={preview} />
    </Card>
  );
}
