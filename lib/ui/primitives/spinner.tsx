import { LoaderCircle } from 'lucide-react';
import { cn } from '../cn.ts';

/** Turns while something is under way; words beside it say what. */
export function Spinner({ className }: { readonly className?: string }) {
  return <LoaderCircle aria-hidden className={cn('size-4 animate-spin', className)} />;
}
