import type { ConsoleView } from '#lib/domain/console-view.ts';
import { Card } from '../primitives/card.tsx';
import type { Command } from './command.ts';
import { consoleStatus, stillRestored } from './console-status.ts';
import type { PreviewPromise } from './preview-promise.ts';
import { ReleasingList } from './releasing-list.tsx';
import { StartForm } from './start-form.tsx';
import { StatusStrip } from './status-strip.tsx';

type InactiveCardProps = {
  readonly view: ConsoleView;
  readonly preview: PreviewPromise | null;
  readonly start: Command;
};

/** No window is open: how to open one, and what the last one still owes. */
export function InactiveCard({ view, preview, start }: InactiveCardProps) {
  const owed = stillRestored(view.holds);
  return (
    <Card>
      <StatusStrip status="INACTIVE" look={consoleStatus(view)}>
        <p className="text-ink-soft">
          {owed.length > 0
            ? 'Users work as usual. You can start maintenance meanwhile: it takes these schedules over.'
            : 'No maintenance window is open. Users work as usual.'}
        </p>
      </StatusStrip>
      <ReleasingList holds={owed} />
      <StartForm command={start} preview={preview} />
    </Card>
  );
}
