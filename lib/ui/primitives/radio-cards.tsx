import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cn } from '../cn.ts';

export type RadioCard<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly description: ReactNode;
};

type RadioCardsProps<Value extends string> = {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly RadioCard<Value>[];
  readonly value?: Value;
  readonly defaultValue?: Value;
  readonly onChange?: (value: Value) => void;
  readonly error?: string | undefined;
};

/** A choice of few, each with what it means. Native radios: arrow keys and forms work as everywhere. */
export function RadioCards<Value extends string>(props: RadioCardsProps<Value>) {
  const { name, legend, options, value, defaultValue, onChange, error } = props;
  const errorId = `field-${name}-error`;
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className={cn('grid gap-2', options.length === 2 && 'sm:grid-cols-2')}>
        {options.map((option) => (
          <label
            key={option.value}
            className="flex cursor-pointer gap-3 rounded-lg border border-line-strong p-3 transition-colors duration-100 hover:bg-sunken has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              {...(value === undefined
                ? { defaultChecked: option.value === defaultValue }
                : { checked: option.value === value })}
              onChange={() => onChange?.(option.value)}
              aria-invalid={error ? true : undefined}
              aria-describedby={error ? errorId : undefined}
              className="mt-0.5 size-4 shrink-0 accent-accent-fill outline-none"
            />
            <span className="min-w-0">
              <span className="block font-medium">{option.label}</span>
              <span className="block text-ink-soft">{option.description}</span>
            </span>
          </label>
        ))}
      </div>
      {error ? (
        <p id={errorId} className="flex gap-1.5 text-[13px] text-red-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-red-mark" />
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
