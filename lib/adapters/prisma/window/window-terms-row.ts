import type { AtDrainBy, AtEnd, EndCause, WindowTerms } from '#lib/domain/window/window-terms.ts';
import type { MaintenanceWindow } from '../generated/client.ts';

type Row = MaintenanceWindow;

const AT_DRAIN_BY_FOR_ROW: Readonly<Record<AtDrainBy, Row['atDrainBy']>> = {
  'keep-waiting': 'KEEP_WAITING',
  cancel: 'CANCEL',
};

const AT_DRAIN_BY_OF_ROW: Readonly<Record<Row['atDrainBy'], AtDrainBy>> = {
  KEEP_WAITING: 'keep-waiting',
  CANCEL: 'cancel',
};

const END_CAUSE_FOR_ROW: Readonly<Record<EndCause, NonNullable<Row['endCause']>>> = {
  command: 'COMMAND',
  'planned-end': 'PLANNED_END',
  'drain-deadline': 'DRAIN_DEADLINE',
};

const END_CAUSE_OF_ROW: Readonly<Record<NonNullable<Row['endCause']>, EndCause>> = {
  COMMAND: 'command',
  PLANNED_END: 'planned-end',
  DRAIN_DEADLINE: 'drain-deadline',
};

export function endCauseForRow(cause: EndCause): NonNullable<Row['endCause']> {
  return END_CAUSE_FOR_ROW[cause];
}

export function endCauseOfRow(cause: NonNullable<Row['endCause']>): EndCause {
  return END_CAUSE_OF_ROW[cause];
}

export function atDrainByForRow(then: AtDrainBy): Row['atDrainBy'] {
  return AT_DRAIN_BY_FOR_ROW[then];
}

export function atDrainByOfRow(then: Row['atDrainBy']): AtDrainBy {
  return AT_DRAIN_BY_OF_ROW[then];
}

/** What happens at the planned end, as its two columns have it, of a window or of a plan. */
export function atEndForRow(atEnd: AtEnd): Pick<Row, 'atEnd' | 'healthUrl'> {
  switch (atEnd.kind) {
    case 'keep':
      return { atEnd: 'KEEP', healthUrl: null };
    case 'end':
      return { atEnd: 'END', healthUrl: null };
    case 'end-if-healthy':
      return { atEnd: 'END_IF_HEALTHY', healthUrl: atEnd.url };
  }
}

export function atEndOfRow({ atEnd, healthUrl }: Pick<Row, 'atEnd' | 'healthUrl'>): AtEnd {
  switch (atEnd) {
    case 'KEEP':
      return { kind: 'keep' };
    case 'END':
      return { kind: 'end' };
    case 'END_IF_HEALTHY':
      if (healthUrl === null) throw new Error('A window is to end if a URL is healthy, and there is none.');
      return { kind: 'end-if-healthy', url: healthUrl };
  }
}

/** The columns that hold a window's terms. */
export function termsForRow({ plan, ticketUrl, atEnd, drainDeadline }: WindowTerms) {
  return {
    planId: plan?.planId ?? null,
    plannedStart: plan?.startsAt ?? null,
    ticketUrl,
    ...atEndForRow(atEnd),
    drainBy: drainDeadline?.by ?? null,
    atDrainBy: atDrainByForRow(drainDeadline?.otherwise ?? 'keep-waiting'),
  };
}

export function termsOfRow(row: Row): WindowTerms {
  const { planId, plannedStart, ticketUrl, drainBy } = row;
  return {
    plan: planId && plannedStart ? { planId, startsAt: plannedStart } : null,
    ticketUrl,
    atEnd: atEndOfRow(row),
    drainDeadline: drainBy && { by: drainBy, otherwise: atDrainByOfRow(row.atDrainBy) },
  };
}
