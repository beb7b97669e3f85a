import { HISTORY_OUTCOMES } from '#lib/domain/history/history.ts';
import { MODES } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { FilterForm } from '../list/filter-form.tsx';
import { Field } from '../primitives/field.tsx';
import { Input } from '../primitives/input.tsx';
import { Select } from '../primitives/select.tsx';

type HistoryFiltersProps = {
  readonly path: string;
  /** As the address has them. */
  readonly given: Readonly<Record<string, string>>;
};

/** What the history can be filtered by. */
export function HistoryFilters({ path, given }: HistoryFiltersProps) {
  const t = useTexts('history');
  return (
    <FilterForm
      // Fields keep what was typed; another address has fields of its own.
      key={JSON.stringify(given)}
      path={path}
      label={t('title')}
      applyLabel={t('filters.apply')}
      clearLabel={t('filters.clear')}
      filtered={Object.keys(given).length > 0}
    >
      <Field name="term" label={t('filters.term')}>
        {(control) => <Input {...control} type="search" maxLength={200} defaultValue={given.term} />}
      </Field>
      <Field name="who" label={t('filters.who')}>
        {(control) => <Input {...control} type="search" maxLength={200} defaultValue={given.who} />}
      </Field>
      <Field name="outcome" label={t('filters.outcome')}>
        {(control) => (
          <Select {...control} defaultValue={given.outcome ?? ''}>
            <option value="">{t('filters.anyOutcome')}</option>
            {HISTORY_OUTCOMES.map((outcome) => (
              <option key={outcome} value={outcome}>
                {t(`outcomes.${outcome}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field name="mode" label={t('filters.mode')}>
        {(control) => (
          <Select {...control} defaultValue={given.mode ?? ''}>
            <option value="">{t('filters.anyMode')}</option>
            {MODES.map((mode) => (
              <option key={mode}>{mode}</option>
            ))}
          </Select>
        )}
      </Field>
      <Field name="from" label={t('filters.from')}>
        {(control) => <Input {...control} type="date" defaultValue={given.from} />}
      </Field>
      <Field name="until" label={t('filters.until')}>
        {(control) => <Input {...control} type="date" defaultValue={given.until} />}
      </Field>
    </FilterForm>
  );
}
