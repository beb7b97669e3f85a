import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

/** Details that one may want to see, behind a line that says what they come to. */
export function PreflightFold({
  summary,
  children,
}: {
  readonly summary: string;
  readonly children: ReactNode;
}) {
  return (
    <details className="group/fold">
      <summary className="flex min-h-6 list-none items-center gap-1.5 rounded-sm font-medium [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 text-ink-faint transition-transform duration-100 group-open/fold:rotate-90"
        />
        {summary}
      </summary>
      <div className="mt-1 pl-5.5">{children}</div>
    </details>
  );
}
