'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { cn } from '../cn.ts';
import { type ButtonLook, buttonStyles } from '../primitives/button-styles.ts';
import { Tooltip } from '../primitives/tooltip.tsx';
import { useWritesPaused } from './writes-paused.tsx';

type WriteLinkProps = ButtonLook & {
  readonly href: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A link to a form: while changes are paused it leads nowhere and says why. */
export function WriteLink({ href, variant, size, className, children }: WriteLinkProps) {
  const reason = useWritesPaused();
  const look = cn(buttonStyles({ variant, size }), className);
  if (!reason) {
    return (
      <Link href={href} prefetch={false} className={look}>
        {children}
      </Link>
    );
  }
  return (
    <Tooltip text={reason}>
      <Link
        href={href}
        prefetch={false}
        aria-disabled="true"
        className={look}
        onClick={(event) => event.preventDefault()}
      >
        {children}
      </Link>
    </Tooltip>
  );
}
