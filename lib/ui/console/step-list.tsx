import type { Blocker } from '#lib/domain/quiet.ts';
import { DrainStep } from './drain-step.tsx';
import { type DrainSteps, drainSteps, type OpenView, type StepState } from './drain-steps.ts';
import { FailureList } from './failure-list.tsx';
import { ScheduleList } from './schedule-list.tsx';
import { TaskList } from './task-list.tsx';
import { tellDuration } from './tell-duration.ts';

/** The four steps; each names what holds it back. */
export function StepList({ view }: { readonly view: OpenView }) {
  const { users, schedules, tasks, quiet } = drainSteps(view);
  // While ACTIVE the blockers are named at the top; the steps then stay as they were folded.
  const unfolds = ({ state }: { readonly state: StepState }) =>
    view.window.status === 'PENDING' && (state === 'working' || state === 'failing');
  return (
    <ol className="divide-y" aria-label="Steps to quiet">
      <DrainStep {...users} />
      <DrainStep
        state={schedules.state}
        title={schedules.title}
        aside={schedules.toHold > 0 ? `${schedules.held} of ${schedules.toHold}` : null}
        unfolded={unfolds(schedules)}
      >
        {schedules.lines.length + schedules.failures.length > 0 ? (
          <>
            <FailureList failures={schedules.failures} />
            <ScheduleList lines={schedules.lines} />
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

function quietAside(quiet: DrainSteps['quiet'], { window, now, blockers }: OpenView): string | null {
  if (quiet.state === 'waiting') return 'follows the steps above';
  if (quiet.state === 'working') return quietProgress(blockers);
  if (quiet.state === 'done' && window.status === 'ACTIVE')
    return `for ${tellDuration(window.activeAt, now)}`;
  return null;
}

/** How long it still takes, as far as anybody can know. */
function quietProgress(blockers: readonly Blocker[]): string {
  const settling = blockers.find((blocker) => blocker.kind === 'settling');
  if (settling) return `${settling.secondsLeft} s left`;
  const counting = blockers.find((blocker) => blocker.kind === 'not-quiet-for-long');
  return counting ? `check ${counting.clean + 1} of ${counting.needed}` : 'said at the next check';
}
