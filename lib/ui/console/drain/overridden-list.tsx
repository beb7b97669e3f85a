import { type Blocker, blockerKey } from '#lib/domain/drain/blocker.ts';
import type { Override } from '#lib/domain/window/override.ts';
import { useTexts } from '#texts';
import { ConsoleTime } from '../words/console-time.tsx';
import { BlockerItem } from './blocker-item.tsx';

type OverriddenListProps = {
  readonly override: Override;
  /** What of it still stands. */
  readonly waived: readonly Blocker[];
  readonly scheduleNames: readonly string[];
  readonly now: Date;
};

/** What an administrator has decided not to wait for, by name, with the reason. */
export function OverriddenList({ override, waived, scheduleNames, now }: OverriddenListProps) {
  const t = useTexts('console');
  return (
    <div className="border-b px-4 py-4 sm:px-6">
      <h3 className="font-semibold">{t('blockers.overridden')}</h3>
      <p className="mt-1 text-ink-soft">
        {t.rich('blockers.overriddenBy', {
          by: override.by,
          reason: override.reason,
          at: () => <ConsoleTime value={override.at} now={now} />,
          q: (chunks) => <q className="break-words text-ink">{chunks}</q>,
        })}
      </p>
      <ul className="mt-3 flex flex-col gap-2">
        {waived.map((blocker) => (
          <BlockerItem
            key={blockerKey(blocker)}
            blocker={blocker}
            scheduleNames={scheduleNames}
            tone="amber"
          />
        ))}
      </ul>
    </div>
  );
}
