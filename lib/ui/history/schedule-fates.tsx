import type { ScheduleFate } from '#lib/domain/history/schedule-fate.ts';
import type { Texts } from '#lib/texts/translator.ts';
import { useTexts } from '#texts';
import { LocalTime } from '../local-time.tsx';
import { Badge } from '../primitives/badge.tsx';
import { type Column, Table } from '../primitives/table.tsx';
import type { Tone } from '../tone.ts';

const TONE: Readonly<Record<ScheduleFate['end'], Tone>> = {
  held: 'amber',
  'being-held': 'amber',
  'put-back': 'green',
  'was-disabled': 'neutral',
  'left-enabled': 'neutral',
  'stays-disabled': 'neutral',
  gone: 'neutral',
  'taken-over': 'neutral',
};

/** The schedules that a window has met: what they were, and what they are now. */
export function ScheduleFates({ fates }: { readonly fates: readonly ScheduleFate[] }) {
  const t = useTexts('history');
  return (
    <Table
      caption={t('schedules.title')}
      columns={columns(t)}
      rows={fates}
      rowKey={({ ruleName, end, heldAt }) => `${ruleName} ${end} ${heldAt?.getTime()}`}
    />
  );
}

function columns(t: Texts<'history'>): readonly Column<ScheduleFate>[] {
  return [
    { header: t('schedules.columns.name'), onPhone: 'title', cell: (fate) => <Name fate={fate} /> },
    {
      header: t('schedules.columns.before'),
      cell: ({ originalState }) =>
        originalState ? t(`schedules.states.${originalState}`) : t('schedules.unknownState'),
    },
    {
      header: t('schedules.columns.held'),
      cell: ({ heldAt }) => <Moment value={heldAt} otherwise={t('schedules.never')} />,
    },
    {
      header: t('schedules.columns.after'),
      cell: ({ end }) => <Badge tone={TONE[end]}>{t(`schedules.ends.${end}`)}</Badge>,
    },
    { header: t('schedules.columns.restored'), cell: (fate) => <Restored fate={fate} /> },
  ];
}

type FateProps = { readonly fate: ScheduleFate };

function Name({ fate: { ruleName, expression, drifts, lastError } }: FateProps) {
  const t = useTexts('history');
  return (
    <div className="min-w-0 max-w-64 break-words">
      <p className="font-medium">{ruleName}</p>
      {expression ? <p className="text-[13px] text-ink-faint">{expression}</p> : null}
      {drifts > 0 ? (
        <p className="text-[13px] text-amber-ink">{t('schedules.drifts', { count: drifts })}</p>
      ) : null}
      {lastError ? <p className="text-[13px] text-red-ink">{lastError}</p> : null}
    </div>
  );
}

function Restored({ fate: { restoredAt, originalState, end } }: FateProps) {
  const t = useTexts('history');
  const owed = originalState === 'ENABLED' && (end === 'held' || end === 'being-held');
  return <Moment value={restoredAt} otherwise={owed ? t('schedules.notYet') : '–'} />;
}

function Moment({ value, otherwise }: { readonly value: Date | null; readonly otherwise: string }) {
  return value ? (
    <LocalTime value={value} shape="date-time" className="whitespace-nowrap" />
  ) : (
    <span className="text-ink-faint">{otherwise}</span>
  );
}
