import type { Blocker } from '#lib/domain/blocker.ts';
import type { Command } from './command.ts';
import { DrainStep } from './drain-step.tsx';
import { type DrainSteps, drainSteps, type OpenView, type StepState } from './drain-steps.ts';
import { FailureList } from './failure-list.tsx';
import { ReplicaList } from './replica-list.tsx';
import { ScheduleList } from './schedule-list.tsx';
import { TaskList } from './task-list.tsx';
import { tellCount } from './tell-count.ts';
import { tellDuration } from './tell-duration.ts';

type StepListProps = { readonly view: OpenView; readonly exceptSchedule: Command };

/** The four steps; each names what holds it back. */
export function StepList({ view, exceptSchedule }: StepListProps) {
  const { users, schedules, tasks, quiet } = drainSteps(view);
  // While ACTIVE the blockers are named at the top; the steps then stay as they were folded.
  const unfolds = ({ state }: { readonly state: StepState }) =>
    view.window.status === 'PENDING' && (state === 'working' || state === 'failing');
  return (
    <ol className="divide-y" aria-label="Steps to quiet">
      <DrainStep state={users.state} title={users.title} aside={usersAside(users)} unfolded={unfolds(users)}>
        {users.lines.length > 0 ? <ReplicaList lines={users.lines} /> : null}
      </DrainStep>
      <DrainStep
        state={schedules.state}
        title={schedules.title}
        aside={schedules.toHold > 0 ? `${schedules.held} of ${schedules.toHold}` : null}
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
        {tasks.tasks.length + tasks.failures.length > 0 ? (
          <>
            <FailureList failures={tasks.failures} />
            <TaskList
              tasks={tasks.tasks}
              scheduleNames={schedules.lines.map(({ name }) => name)}
              now={view.now}
            />
          </>
        ) : null}
      </DrainStep>
      <DrainStep state={quiet.state} title={quiet.title} aside={quietAside(quiet, view)} />
    </ol>
  );
}

/** "2 of 3 replicas"; nothing while none has said that it runs. */
function usersAside({ lines }: DrainSteps['users']): string | null {
  const shut = lines.filter((line) => line.shut).length;
  return lines.length > 0 ? `${shut} of ${tellCount(lines.length, 'replica')}` : null;
}

function quietAside({ state }: DrainSteps['quiet'], view: OpenView): string | null {
  const { window, now, blockers, safeToDeploy } = view;
  switch (state) {
    case 'waiting':
      return 'follows the steps above';
    case 'working':
      return safeToDeploy ? null : quietProgress(blockers);
    case 'failing':
      return null;
    case 'done':
      return window.status === 'ACTIVE' ? `for ${tellDuration(window.activeAt, now)}` : null;
  }
}

/** How long it still takes, as far as anybody can know. */
function quietProgress(blockers: readonly Blocker[]): string {
  const settling = blockers.find((blocker) => blocker.kind === 'settling');
  if (settling) return `${settling.secondsLeft} s left`;
  const counting = blockers.find((blocker) => blocker.kind === 'not-quiet-for-long');
  return counting ? `check ${counting.clean + 1} of ${counting.needed}` : 'said at the next check';
}
