import type { ConsoleView } from '#lib/domain/console-view.ts';
import type { Mode } from '#lib/domain/window.ts';
import { Card } from '../primitives/card.tsx';
import type { Command } from './command.ts';
import { consoleStatus, stillRestored } from './console-status.ts';
import type { PreviewPromise } from './preview-promise.ts';
import { ReleasingList } from './releasing-list.tsx';
import { StartForm } from './start-form.tsx';
import { StatusStrip } from './status-strip.tsx';

type InactiveCardProps = {
  readonly view: ConsoleView;
  readonly forcedMode: Mode | null;
  readonly preview: PreviewPromise | null;
  readonly start: Command;
};

/** No window is open: how to open one, and what the last one still owes. */
export function InactiveCard({ view, forcedMode, preview, start }: InactiveCardProps) {
  const owed = stillRestored(view.holds);
  return (
    <Card>
      <StatusStrip status="INACTIVE" look={consoleStatus(view, forcedMode)} forced={forcedMode !== null}>
        <p className="text-ink-soft">
          {forcedMode ? FORCED : 'No maintenance window is open. Users work as usual.'}
          {owed.length > 0 ? ' You can start maintenance meanwhile: it takes these schedules over.' : null}
        </p>
      </StatusStrip>
      <ReleasingList holds={owed} />
      <StartForm command={start} preview={preview} />
    </Card>
  );
}

const FORCED =
  'No maintenance window is open, and ending one would not lift this: it lasts until the replica is started without MAINTENANCE_FORCE. On other replicas users work as usual.';
