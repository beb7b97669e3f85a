import type { AuditAction, AuditEntry } from './audit.ts';

/** One line of a window's timeline: something that happened, or the same thing to many schedules. */
export type TimelineLine = {
  readonly action: AuditAction;
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
 * is folded by what it was and who did it. That a hold was written down is told only where nothing came of it.
 */
export function timeline(happened: readonly AuditEntry[]): TimelineLine[] {
  const lines: TimelineLine[] = [];
  let stretch: AuditEntry[] = [];
  for (const entry of happened) {
    if (FOLDED.has(entry.action)) {
      stretch.push(entry);
      continue;
    }
    lines.push(...folded(stretch), lineOf([entry]));
    stretch = [];
  }
  return [...lines, ...folded(stretch)];
}

function folded(stretch: readonly AuditEntry[]): TimelineLine[] {
  const held = new Set(
    stretch.filter(({ action }) => action === 'schedule-held').map(({ subject }) => subject),
  );
  const told = stretch.filter(
    ({ action, subject }) => action !== 'schedule-hold-intended' || !held.has(subject),
  );
  const groups = Map.groupBy(told, ({ action, actor }) => `${action} ${actor}`);
  return [...groups.values()].map(lineOf);
}

function lineOf(entries: readonly AuditEntry[]): TimelineLine {
  const [first] = entries;
  const last = entries.at(-1);
  if (!first || !last) throw new Error('A line of the timeline tells of something.');
  const subjects = new Set(entries.map(({ subject }) => subject).filter((subject) => subject !== null));
  return {
    action: first.action,
    actor: first.actor,
    at: first.at,
    lastAt: entries.length > 1 && last.at > first.at ? last.at : null,
    subjects: [...subjects],
    entry: first,
  };
}
