import { countOf, type ScheduleAhead, swallowsPerhapsNone } from '#lib/domain/plans/preflight.ts';
import { useTexts } from '#texts';
import { Callout } from '../../primitives/callout.tsx';
import { ConsoleTime } from '../words/console-time.tsx';

type RareRunsProps = { readonly schedules: readonly ScheduleAhead[]; readonly now: Date };

/** Runs that would be missed and do not come again soon: a reason to choose another hour. */
export function RareRuns({ schedules, now }: RareRunsProps) {
  const t = useTexts('preflight');
  if (schedules.length === 0) return null;
  const perhaps = schedules.every(({ runs }) => swallowsPerhapsNone(runs));
  return (
    <Callout tone="amber" title={t(perhaps ? 'rareTitlePerhaps' : 'rareTitle', { count: schedules.length })}>
      <ul>
        {schedules.map(({ schedule, runs, rarity }) => {
          const [first] = runs?.known ? runs.times : [];
          return (
            <li key={schedule.arn}>
              <strong className="font-medium">{schedule.name}</strong> ({t(`rarity.${rarity ?? 'often'}`)}):{' '}
              {first ? (
                <ConsoleTime value={first} now={now} />
              ) : swallowsPerhapsNone(runs) ? (
                t('perhapsOne')
              ) : (
                t('about', { count: runs ? countOf(runs) : 0 })
              )}
            </li>
          );
        })}
      </ul>
      <p className="mt-1">{t('rareBody')}</p>
    </Callout>
  );
}
