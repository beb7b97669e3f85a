import { countOf, type ScheduleAhead, standsOut, swallowsPerhapsNone } from '#lib/domain/plans/preflight.ts';
import { useTexts } from '#texts';
import { cn } from '../../cn.ts';
import { ConsoleTime } from '../words/console-time.tsx';
import { PreflightFold } from './preflight-fold.tsx';

/** So many times of a schedule's runs are named. */
const NAMED = 3;

type ScheduleRunsListProps = { readonly schedules: readonly ScheduleAhead[]; readonly now: Date };

/** Which runs of which schedule fall into the window; nothing where that cannot be told of any. */
export function ScheduleRunsList({ schedules, now }: ScheduleRunsListProps) {
  const t = useTexts('preflight');
  if (schedules.length === 0) return null;
  const sure = schedules.filter(({ runs }) => !swallowsPerhapsNone(runs));
  const count = sure.reduce((sum, { runs }) => sum + (runs ? countOf(runs) : 0), 0);
  const perhaps = schedules.length - sure.length;
  const summary = perhaps > 0 ? t('missedRunsPerhaps', { count, perhaps }) : t('missedRuns', { count });
  return (
    <PreflightFold summary={summary}>
      <ul className="divide-y">
        {schedules.map((ahead) => (
          <li key={ahead.schedule.arn} className="flex flex-col gap-0.5 py-2">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className={cn('min-w-0 break-words', standsOut(ahead) && 'font-semibold')}>
                {ahead.schedule.name}
              </span>
              <span className="text-[13px] text-ink-soft">
                {ahead.rarity ? t(`rarity.${ahead.rarity}`) : null}
              </span>
            </p>
            <p className="text-[13px] text-ink-soft">
              <Runs ahead={ahead} now={now} />
            </p>
          </li>
        ))}
      </ul>
    </PreflightFold>
  );
}

function Runs({ ahead: { runs }, now }: { readonly ahead: ScheduleAhead; readonly now: Date }) {
  const t = useTexts('preflight');
  if (!runs || countOf(runs) === 0) return t('noRun');
  if (!runs.known) return runs.perhapsNone ? t('perhapsOne') : t('about', { count: runs.about });
  const named = runs.times.slice(0, NAMED);
  const more = countOf(runs) - named.length;
  return (
    <>
      {named.map((at, index) => (
        <span key={at.getTime()}>
          {index > 0 ? ', ' : null}
          <ConsoleTime value={at} now={now} />
        </span>
      ))}
      {more > 0 ? ` ${t('andMore', { count: more })}` : null}
    </>
  );
}
