import type { ComponentProps } from 'react';
import { cn } from '../cn.ts';
import { CONTROL } from './control-styles.ts';

/** Several lines of text; grows with what is typed where the browser can. */
export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={cn(CONTROL, 'field-sizing-content min-h-20 py-2 leading-6 sm:leading-5', className)}
    />
  );
}
