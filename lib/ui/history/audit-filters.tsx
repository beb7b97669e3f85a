import { AUDIT_ACTIONS } from '#lib/domain/audit/audit.ts';
import { useTexts } from '#texts';
import { FilterForm } from '../list/filter-form.tsx';
import { Field } from '../primitives/field.tsx';
import { Input } from '../primitives/input.tsx';
import { Select } from '../primitives/select.tsx';

type AuditFiltersProps = {
  readonly path: string;
  /** As the address has them. */
  readonly given: Readonly<Record<string, string>>;
  /** Suggested, by name. */
  readonly actors: readonly string[];
};

const ACTORS = 'audit-actors';

/** What the audit can be filtered by. */
export function AuditFilters({ path, given, actors }: AuditFiltersProps) {
  const t = useTexts('audit');
  return (
    <FilterForm
      // Fields keep what was typed; another address has fields of its own.
      key={JSON.stringify(given)}
      path={path}
      label={t('title')}
      applyLabel={t('filters.apply')}
      clearLabel={t('filters.clear')}
      filtered={Object.keys(given).length > 0}
      keep={given.windowId ? { windowId: given.windowId } : {}}
    >
      <Field name="actor" label={t('filters.actor')}>
        {(control) => (
          <>
            <Input {...control} list={ACTORS} maxLength={200} defaultValue={given.actor} />
            <datalist id={ACTORS}>
              {actors.map((actor) => (
                <option key={actor} value={actor} />
              ))}
            </datalist>
          </>
        )}
      </Field>
      <Field name="action" label={t('filters.action')}>
        {(control) => (
          <Select {...control} defaultValue={given.action ?? ''}>
            <option value="">{t('filters.anyAction')}</option>
            {AUDIT_ACTIONS.map((action) => (
              <option key={action} value={action}>
                {t(`actions.${action}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field name="subject" label={t('filters.subject')} hint={t('filters.subjectHint')}>
        {(control) => <Input {...control} type="search" maxLength={200} defaultValue={given.subject} />}
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
