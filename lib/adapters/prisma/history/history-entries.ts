import type { HistoryEntry, HistoryOutcome, HistorySelection } from '#lib/domain/history/history.ts';
import type { Mode } from '#lib/domain/window/window.ts';
import { containsPattern } from '../contains-pattern.ts';
import { Prisma } from '../generated/client.ts';

/** The order of the history: newest first, and always the same. */
export const NEWEST_FIRST = Prisma.sql`order by at desc, id desc`;

/**
 * Every line of the history: the windows, and the occurrences that never became one. That an occurrence is skipped
 * is history once it would have begun, that it is cancelled at once.
 */
export const HISTORY_ENTRIES = Prisma.sql`(
  select 'window' as kind, id, mode::text as mode, reason, ticket_url,
    case
      when status <> 'ENDED' then 'open'
      when end_cause = 'DRAIN-DEADLINE' then 'drain-cancelled'
      when override is not null then 'activated-anyway'
      when active_at is not null then 'was-quiet'
      else 'ended-before-quiet'
    end as outcome,
    started_at as at, planned_start, planned_end, started_at, active_at, ended_at,
    started_by as by, ended_by, null::text as why
  from maintenance_windows
  union all
  select 'occurrence', o.id, p.mode::text, p.reason, p.ticket_url, lower(o.outcome::text),
    case when o.outcome = 'CANCELLED' then o.at else o.starts_at end,
    o.starts_at, o.ends_at, null, null, null, o.by, null, o.why
  from plan_occurrences o join window_plans p on p.id = o.plan_id
  where o.outcome in ('MISSED', 'CANCELLED') or (o.outcome = 'SKIPPED' and o.starts_at <= now())
) as history`;

/** As `HISTORY_ENTRIES` has it. */
export type HistoryRow = {
  readonly kind: HistoryEntry['kind'];
  readonly id: string;
  readonly mode: Mode;
  readonly reason: string | null;
  readonly ticket_url: string | null;
  readonly outcome: HistoryOutcome;
  readonly at: Date;
  readonly planned_start: Date | null;
  readonly planned_end: Date | null;
  readonly started_at: Date | null;
  readonly active_at: Date | null;
  readonly ended_at: Date | null;
  readonly by: string;
  readonly ended_by: string | null;
  readonly why: string | null;
};

export function entryOfRow(row: HistoryRow): HistoryEntry {
  const { kind, id, mode, reason, outcome, at, by, why } = row;
  return {
    kind,
    id,
    mode,
    reason,
    ticketUrl: row.ticket_url,
    outcome,
    at,
    plannedStart: row.planned_start,
    plannedEnd: row.planned_end,
    startedAt: row.started_at,
    activeAt: row.active_at,
    endedAt: row.ended_at,
    by,
    endedBy: row.ended_by,
    why,
  };
}

/** The rows of a selection. */
export function historyWhere({ term, mode, who, outcome, from, until }: HistorySelection): Prisma.Sql {
  const conditions = [
    Prisma.sql`true`,
    ...(term === undefined ? [] : [Prisma.sql`(${has('reason', term)} or ${has('ticket_url', term)})`]),
    ...(mode === undefined ? [] : [Prisma.sql`mode = ${mode}`]),
    ...(who === undefined ? [] : [Prisma.sql`(${has('by', who)} or ${has('ended_by', who)})`]),
    ...(outcome === undefined ? [] : [Prisma.sql`outcome = ${outcome}`]),
    ...(from === undefined ? [] : [Prisma.sql`at >= ${from}`]),
    ...(until === undefined ? [] : [Prisma.sql`at < ${until}`]),
  ];
  return Prisma.sql`where ${Prisma.join(conditions, ' and ')}`;
}

type SearchedColumn = 'reason' | 'ticket_url' | 'by' | 'ended_by';

function has(column: SearchedColumn, part: string): Prisma.Sql {
  return Prisma.sql`${Prisma.raw(`"${column}"`)} ilike ${`%${containsPattern(part)}%`}`;
}
