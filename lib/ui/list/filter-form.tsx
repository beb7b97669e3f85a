import Form from 'next/form';
import type { ReactNode } from 'react';
import { Button } from '../primitives/button.tsx';
import { buttonStyles } from '../primitives/button-styles.ts';
import { IntentLink } from '../primitives/intent-link.tsx';

type FilterFormProps = {
  /** Of the list; the form goes there with its fields in the address. */
  readonly path: string;
  readonly label: string;
  readonly applyLabel: string;
  readonly clearLabel: string;
  /** Whether something is filtered by now. */
  readonly filtered: boolean;
  /** Names and values that are kept as they are. */
  readonly keep?: Readonly<Record<string, string>>;
  /** The fields, which fill a grid. */
  readonly children: ReactNode;
};

/** Filters of a list by going to an address, which can be linked to, gone back to and kept. */
export function FilterForm(props: FilterFormProps) {
  const { path, label, applyLabel, clearLabel, filtered, keep = {}, children } = props;
  return (
    <Form action={path} role="search" aria-label={label}>
      {Object.entries(keep).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-3">{children}</div>
      <div className="mt-3 flex flex-wrap justify-end gap-2">
        {filtered ? (
          <IntentLink href={path} className={buttonStyles({ variant: 'ghost' })}>
            {clearLabel}
          </IntentLink>
        ) : null}
        <Button type="submit">{applyLabel}</Button>
      </div>
    </Form>
  );
}
