import type { ReactNode } from 'react';
import { scheduleCounts, scheduleFates } from '#lib/domain/history/schedule-fate.ts';
import { timeline } from '#lib/domain/history/timeline.ts';
import type { WindowStory } from '#lib/domain/history/window-record.ts';
import { useTexts } from '#texts';
import { BusyChart } from '../console/drain/busy-chart.tsx';
import { Card, CardBody, CardHeader } from '../primitives/card.tsx';
import { ScheduleFates } from './schedule-fates.tsx';
import { SwallowedRunsTable } from './swallowed-runs-table.tsx';
import { missedSchedulesWords } from './swallowed-runs-words.ts';
import { TimelineList } from './timeline-list.tsx';
import { WaitedTasks } from './waited-tasks.tsx';
import { WindowFacts } from './window-facts.tsx';

type WindowStoryCardsProps = {
  readonly story: WindowStory;
  /** The way to more, beside the timeline. */
  readonly timelineActions?: ReactNode;
};

/** One window in cards: facts, timeline, busy tasks, schedules, what was waited for and what was missed. */
export function WindowStoryCards({ story, timelineActions }: WindowStoryCardsProps) {
  const t = useTexts('history');
  const { record, happened, moreHappened, now } = story;
  const { entry, busyCounts, waitedTasks, swallowedRuns } = record;
  const fates = scheduleFates(record.holds, happened);
  return (
    <div className="flex flex-col gap-6">
      <Card>
        <CardHeader title={t('facts.title')} />
        <CardBody>
          <WindowFacts story={story} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('timeline.title')} actions={timelineActions} />
        <CardBody>
          <TimelineList lines={timeline(happened)} />
          {moreHappened ? <p className="mt-3 text-ink-soft">{t('timeline.cut')}</p> : null}
        </CardBody>
      </Card>
      <Card>
        <CardHeader title={t('chart.title')} />
        <CardBody>
          <BusyChart
            counts={busyCounts}
            from={entry.startedAt ?? entry.at}
            until={entry.endedAt ?? now}
            activeAt={entry.activeAt}
          />
        </CardBody>
      </Card>
      <Listed title={t('schedules.title')} sentence={t('schedules.count', scheduleCounts(fates))}>
        {fates.length > 0 ? <ScheduleFates fates={fates} /> : null}
      </Listed>
      <Listed title={t('tasks.title')} sentence={t('tasks.count', { count: waitedTasks.length })}>
        {waitedTasks.length > 0 ? (
          <WaitedTasks tasks={waitedTasks} scheduleNames={fates.map(({ ruleName }) => ruleName)} />
        ) : null}
      </Listed>
      {swallowedRuns.length > 0 ? (
        <Listed title={t('runs.title')} sentence={missedSchedulesWords(t, swallowedRuns)}>
          <SwallowedRunsTable runs={swallowedRuns} />
        </Listed>
      ) : null}
    </div>
  );
}

type ListedProps = { readonly title: string; readonly sentence: string; readonly children: ReactNode };

function Listed({ title, sentence, children }: ListedProps) {
  return (
    <Card className="overflow-hidden">
      <CardHeader title={title} description={sentence} />
      {children ? <div className="border-t">{children}</div> : null}
    </Card>
  );
}
