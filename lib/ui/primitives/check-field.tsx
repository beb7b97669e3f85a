import { CircleAlert } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';

type CheckFieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly error?: string | null;
  readonly field?: RefObject<HTMLInputElement | null>;
  readonly defaultChecked?: boolean;
};

/** Something to agree to, with what is wrong beside it. Native: Space and forms work as everywhere. */
export function CheckField({ name, label, error, field, defaultChecked }: CheckFieldProps) {
  const errorId = `field-${name}-error`;
  return (
    <div className="flex flex-col gap-1.5">
      <label className="flex cursor-pointer gap-3 rounded-lg border border-line-strong p-3 transition-colors duration-100 hover:bg-sunken has-aria-invalid:border-red-mark has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent has-focus-visible:outline-offset-2">
        <input
          ref={field}
          type="checkbox"
          name={name}
          value="true"
          defaultChecked={defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? errorId : undefined}
          className="mt-0.5 size-4 shrink-0 accent-accent-fill outline-none"
        />
        <span className="min-w-0 font-medium">{label}</span>
      </label>
      {error ? (
        <p id={errorId} className="flex gap-1.5 text-[13px] text-red-ink">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-red-mark" />
          {error}
        </p>
      ) : null}
    </div>
  );
}
