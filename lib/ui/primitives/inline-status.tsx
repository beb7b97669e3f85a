import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';

/** A short word on what has just succeeded; announced politely. */
export function InlineStatus({ children }: { readonly children: ReactNode }) {
  return (
    <p role="status" className="flex items-center gap-2 text-green-ink">
      <CircleCheck aria-hidden className="size-4 shrink-0 text-green-mark" />
      {children}
    </p>
  );
}
