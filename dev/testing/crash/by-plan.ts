import type { Stage } from './stage.ts';

/** What makes the time of a start or of an end come, so that the next tick brings it about; no command does. */
export const TIME_HAS_COME: Readonly<Partial<Record<Stage, string>>> = {
  'start-by-plan': `
    insert into window_plans (id, mode, zone, starts_at, ends_at, reason, notice_minutes, at_end, at_drain_by,
      without_schedules, planned_by, planned_at, changed_by, changed_at)
    values (gen_random_uuid(), 'READ-ONLY', 'Europe/Berlin', now() - interval '1 second', now() + interval '1 hour',
      'release', 60, 'END', 'KEEP-WAITING', false, 'admin', now(), 'admin', now())`,
  'end-by-plan': `
    update maintenance_windows set at_end = 'END', planned_end = now() - interval '1 second' where ended_at is null`,
};

/** What became of the plan, with whether it was for the window that ended last, and why that one did. */
export const FATE = `
  select concat_ws(', ',
    (select string_agg(outcome::text || case when window_id = w.id then '' else ' with another window' end, ' and ')
     from plan_occurrences),
    end_cause::text) as fate
  from maintenance_windows w where ended_at is not null order by started_at desc limit 1`;

/** The fate of a window whose process was killed in this stage: as if it had not been. */
export const WHOLE_FATE: Readonly<Record<Stage, string>> = {
  start: 'COMMAND',
  'start-by-plan': 'STARTED, COMMAND',
  active: 'COMMAND',
  end: 'COMMAND',
  'end-by-plan': 'PLANNED-END',
};
