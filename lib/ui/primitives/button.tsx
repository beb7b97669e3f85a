'use client';

import type { ComponentProps } from 'react';
import { cn } from '../cn.ts';
import { useHydrated } from '../use-hydrated.ts';
import { type ButtonLook, buttonStyles } from './button-styles.ts';
import { Spinner } from './spinner.tsx';

type ButtonProps = Omit<ComponentProps<'button'>, 'disabled'> &
  ButtonLook & {
    /** Work is under way: shows a spinner and takes no further clicks. */
    readonly pending?: boolean;
    /** Off, but still reachable by keyboard, so that a tooltip can say why. */
    readonly disabled?: boolean;
  };

/**
 * A button. Off is `aria-disabled`: a control that cannot be focused cannot explain itself. It is
 * `disabled` in the DOM only until React listens, so that no early click is lost.
 */
export function Button({
  variant,
  size,
  pending = false,
  disabled = false,
  className,
  children,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps) {
  const hydrated = useHydrated();
  const off = pending || disabled;
  return (
    <button
      {...rest}
      type={type}
      disabled={!hydrated}
      aria-disabled={off || undefined}
      aria-busy={pending || undefined}
      className={cn(buttonStyles({ variant, size }), className)}
      onClick={off ? (event) => event.preventDefault() : onClick}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
