import type { ComponentProps } from 'react';
import { cn } from '../cn.ts';
import { CONTROL } from './control-styles.ts';

/** A line of text. */
export function Input({ className, ...rest }: ComponentProps<'input'>) {
  return <input {...rest} className={cn(CONTROL, 'h-10 sm:h-9', className)} />;
}
