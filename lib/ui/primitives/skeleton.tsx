import { cn } from '../cn.ts';

/** The place of something that is being loaded. Give it the size of what will come. */
export function Skeleton({ className }: { readonly className?: string }) {
  return <div aria-hidden className={cn('h-4 animate-pulse rounded-md bg-neutral-soft', className)} />;
}
