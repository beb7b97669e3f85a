import { AUDIT_ACTIONS, type AuditAction, type AuditEntry } from '#lib/domain/audit/audit.ts';
import { holdDetail } from '#lib/domain/audit/audit-detail.ts';

/** What the timeline tells in other words than the audit, which has the ledger's. */
const RETOLD = [
  /** Nothing had to be held: it was disabled before the window already. */
  'schedule-was-disabled',
  /** Not put back at the end: an administrator wanted it left off. */
  'schedule-left-off',
  /** Looked at once more after the end, found enabled, and disabled again. */
  'schedule-left-off-again',
] as const;

/** Everything that a line can tell. */
export const TIMELINE_EVENTS = [...AUDIT_ACTIONS, ...RETOLD] as const;

export type TimelineEvent = (typeof TIMELINE_EVENTS)[number];

/** One line of a window's timeline: something that happened, or the same thing to many schedules. */
export type TimelineLine = {
  readonly event: TimelineEvent;
  readonly actor: string;
  /** When it happened, the first time where there are several. */
  readonly at: Date;
  /** When it happened last; null where it happened once. */
  readonly lastAt: Date | null;
  /** What it happened to, each once, in the order in which it did; empty where that is the window itself. */
  readonly subjects: readonly string[];
  /** The only entry, or the first of them. */
  readonly entry: AuditEntry;
};

/** What happens to one schedule after the other, and would be hundreds of lines. */
const FOLDED: ReadonlySet<AuditAction> = new Set<AuditAction>([
  'schedule-hold-intended',
  'schedule-held',
  'schedule-drifted',
  'schedule-held-again',
  'schedule-released',
  'schedule-release-verified',
  'schedule-put-back-again',
  'schedule-gone',
  'hold-adopted',
  'schedule-owed-again',
  'missed-run-queued',
  'missed-run-started',
  'missed-run-failed',
  'missed-run-dismissed',
]);

/**
 * `happened`, oldest first, as lines for people. Between two events of the window itself, what happened to schedules
 * is folded by what it was and who did it. That a hold was written down is told only where nothing came of it, and
 * what was disabled before the window counts neither as held nor as put back.
 */
export function timeline(happened: readonly AuditEntry[]): TimelineLine[] {
  const lines: TimelineLine[] = [];
  let stretch: AuditEntry[] = [];
  for (const entry of happened) {
    if (FOLDED.has(entry.action)) {
      stretch.push(entry);
      continue;
    }
    lines.push(...folded(stretch), lineOf([{ event: entry.action, entry }]));
    stretch = [];
  }
  return [...lines, ...folded(stretch)];
}

type Told = { readonly event: TimelineEvent; readonly entry: AuditEntry };

function folded(stretch: readonly AuditEntry[]): TimelineLine[] {
  const held = new Set(
    stretch.filter(({ action }) => action === 'schedule-held').map(({ subject }) => subject),
  );
  const told = stretch
    .filter(({ action, subject }) => action !== 'schedule-hold-intended' || !held.has(subject))
    .flatMap(toldOf);
  const groups = Map.groupBy(told, ({ event, entry }) => `${event} ${entry.actor}`);
  return [...groups.values()].map(lineOf);
}

/** Nothing of an entry that says no more than that there was nothing to do. */
function toldOf(entry: AuditEntry): Told[] {
  const event = eventOf(entry);
  return event ? [{ event, entry }] : [];
}

function eventOf(entry: AuditEntry): TimelineEvent | null {
  const { action } = entry;
  const { wasDisabled, staysDisabled } = holdDetail(entry);
  if (wasDisabled && action === 'schedule-held') return 'schedule-was-disabled';
  if (wasDisabled && (action === 'schedule-hold-intended' || action === 'schedule-released')) return null;
  if (staysDisabled && action === 'schedule-released') return 'schedule-left-off';
  if (staysDisabled && action === 'schedule-put-back-again') return 'schedule-left-off-again';
  return action;
}

function lineOf(told: readonly Told[]): TimelineLine {
  const [first] = told;
  const last = told.at(-1);
  if (!first || !last) throw new Error('A line of the timeline tells of something.');
  const subjects = new Set(told.map(({ entry }) => entry.subject).filter((subject) => subject !== null));
  const { event, entry } = first;
  return {
    event,
    actor: entry.actor,
    at: entry.at,
    lastAt: told.length > 1 && last.entry.at > entry.at ? last.entry.at : null,
    subjects: [...subjects],
    entry,
  };
}
