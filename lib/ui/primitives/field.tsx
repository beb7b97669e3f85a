import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTexts } from '#texts';

/** What a control needs to be tied to its label, hint and error. Spread it on the control. */
export type FieldControl = {
  readonly id: string;
  readonly name: string;
  readonly 'aria-invalid': true | undefined;
  readonly 'aria-describedby': string | undefined;
};

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
};

/** A labelled control with its hint and, beside it, what is wrong with it. */
export function Field({ name, label, hint, error, optional = false, children }: FieldProps) {
  const t = useTexts('form');
  const id = `field-${name}`;
  const described = [hint ? `${id}-hint` : null, error ? `${id}-error` : null].filter(
    (part) => part !== null,
  );
  return (
    <div className="flex flex-col gap-1.5">
      <label htmlFor={id} className="font-medium">
        {label}
        {optional ? <span className="ml-1.5 font-normal text-ink-faint">{t('optional')}</span> : null}
      </label>
      {children({
        id,
        name,
        'aria-invalid': error ? true : undefined,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
      })}
      {error ? (
        <p id={`${id}-error`} className="flex gap-1.5 text-[13px] text-red-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-red-mark" />
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className="text-[13px] text-ink-faint">
          {hint}
        </p>
      ) : null}
    </div>
  );
}
