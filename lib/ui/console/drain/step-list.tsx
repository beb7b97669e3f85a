import type { Blocker } from '#lib/domain/drain/blocker.ts';
import { useTexts } from '#texts';
import type { Command } from '../commands/command.ts';
import type { ConsoleTexts } from '../words/console-texts.ts';
import { tellDuration } from '../words/tell-duration.ts';
import { BusyTasksChart } from './busy-tasks-chart.tsx';
import { DrainStep } from './drain-step.tsx';
import { type DrainSteps, drainSteps, type OpenView, type StepState } from './drain-steps.ts';
import { FailureList } from './failure-list.tsx';
import { ReplicaList } from './replica-list.tsx';
import { ScheduleList } from './schedule-list.tsx';
import { TaskGroupList } from './task-group-list.tsx';

type StepListProps = { readonly view: OpenView; readonly exceptSchedule: Command };

/** The four steps; each names what holds it back. */
export function StepList({ view, exceptSchedule }: StepListProps) {
  const t = useTexts('console');
  const { users, schedules, tasks, quiet } = drainSteps(t, view);
  // While ACTIVE the blockers are named at the top; the steps then stay as they were folded.
  const unfolds = ({ state }: { readonly state: StepState }) =>
    view.window.status === 'PENDING' && (state === 'working' || state === 'failing');
  return (
    <ol className="divide-y" aria-label={t('steps.label')}>
      <DrainStep
        state={users.state}
        title={users.title}
        aside={usersAside(t, users)}
        unfolded={unfolds(users)}
      >
        {users.lines.length > 0 ? <ReplicaList lines={users.lines} /> : null}
      </DrainStep>
      <DrainStep
        state={schedules.state}
        title={schedules.title}
        aside={
          schedules.toHold > 0
            ? t('steps.schedules.aside', { held: schedules.held, toHold: schedules.toHold })
            : null
        }
        unfolded={unfolds(schedules)}
      >
        {schedules.lines.length + schedules.failures.length > 0 ? (
          <>
            <FailureList failures={schedules.failures} />
            <ScheduleList lines={schedules.lines} exceptSchedule={exceptSchedule} />
          </>
        ) : null}
      </DrainStep>
      <DrainStep state={tasks.state} title={tasks.title} unfolded={unfolds(tasks)}>
        {tasks.tasks.length + tasks.failures.length + view.samples.length > 0 ? (
          <>
            <FailureList failures={tasks.failures} />
            <TaskGroupList
              tasks={tasks.tasks}
              usual={view.usual}
              scheduleNames={schedules.lines.map(({ name }) => name)}
              readAt={view.now}
            />
            <BusyTasksChart view={view} />
          </>
        ) : null}
      </DrainStep>
      <DrainStep state={quiet.state} title={quiet.title} aside={quietAside(t, quiet, view)} />
    </ol>
  );
}

/** "2 of 3 replicas"; nothing while none has said that it runs. */
function usersAside(t: ConsoleTexts, { lines }: DrainSteps['users']): string | null {
  const shut = lines.filter((line) => line.shut).length;
  return lines.length > 0 ? t('steps.users.aside', { shut, count: lines.length }) : null;
}

function quietAside(t: ConsoleTexts, { state }: DrainSteps['quiet'], view: OpenView): string | null {
  const { window, now, blockers, safeToDeploy } = view;
  switch (state) {
    case 'waiting':
      return t('steps.quiet.follows');
    case 'working':
      return safeToDeploy ? null : quietProgress(t, blockers);
    case 'failing':
      return null;
    case 'done':
      return window.status === 'ACTIVE'
        ? t('steps.quiet.for', { duration: tellDuration(window.activeAt, now) })
        : null;
  }
}

/** How long it still takes, as far as anybody can know. */
function quietProgress(t: ConsoleTexts, blockers: readonly Blocker[]): string {
  const settling = blockers.find((blocker) => blocker.kind === 'settling');
  if (settling) return t('steps.quiet.secondsLeft', { seconds: settling.secondsLeft });
  const counting = blockers.find((blocker) => blocker.kind === 'not-quiet-for-long');
  return counting
    ? t('steps.quiet.check', { number: counting.clean + 1, needed: counting.needed })
    : t('steps.quiet.next');
}
