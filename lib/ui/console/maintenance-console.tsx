import type { ConsoleView } from '#lib/domain/drain/console-view.ts';
import { isOpen, type Mode } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import type { Command, OpenCommands } from './commands/command.ts';
import { FollowPage } from './follow-page.tsx';
import { InactiveCard } from './inactive-card.tsx';
import { OpenCard } from './open-card.tsx';
import type { PreviewPromise } from './start/preview-promise.ts';
import { StatusAnnouncer } from './status-announcer.tsx';
import { consoleStatus } from './words/console-status.ts';

type MaintenanceConsoleProps = {
  readonly view: ConsoleView;
  /** The mode that the configuration of this replica keeps it in, whatever the window. */
  readonly forcedMode: Mode | null;
  /**
   * Called only when nothing is open or being restored: it calls AWS, and a release needs what AWS
   * allows of calls more than we do.
   */
  readonly preview: () => PreviewPromise;
  readonly start: Command;
  readonly commands: OpenCommands;
};

/** While something is going on, and while nothing is. */
const FOLLOW_SECONDS = { busy: 2, idle: 15 };

/** The maintenance window as administrators see and command it. */
export function MaintenanceConsole({ view, forcedMode, preview, start, commands }: MaintenanceConsoleProps) {
  const t = useTexts('console');
  const { window } = view;
  const busy = isOpen(window) || view.holds.length > 0;
  return (
    <FollowPage everySeconds={busy ? FOLLOW_SECONDS.busy : FOLLOW_SECONDS.idle} readAt={view.now}>
      {isOpen(window) ? (
        <OpenCard view={{ ...view, window }} forcedMode={forcedMode} commands={commands} />
      ) : (
        <InactiveCard
          view={view}
          forcedMode={forcedMode}
          preview={view.holds.length === 0 ? preview() : null}
          start={start}
        />
      )}
      <StatusAnnouncer words={consoleStatus(t, view, forcedMode).words} open={isOpen(window)} />
    </FollowPage>
  );
}
