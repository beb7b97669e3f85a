'use client';

import { CircleCheck } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { useEffect, useSyncExternalStore } from 'react';

type Word = { readonly text: string; readonly path: string };

let left: Word | null = null;
const listeners = new Set<() => void>();

/** Leaves a word for the page at `path`, which may be this one: "Environment finance-dev deleted." */
export function leaveFlash(text: string, path: string): void {
  change({ text, path });
}

/** Says what has just been done, until the reader goes elsewhere. */
export function Flash() {
  const pathname = usePathname();
  const word = useSyncExternalStore(
    listen,
    () => left,
    () => null,
  );
  const here = word?.path === pathname ? word : null;

  useEffect(() => {
    if (!here) return;
    return () => {
      if (left === here) change(null);
    };
  }, [here]);

  return (
    <div role="status">
      {here ? (
        <p className="mb-4 flex animate-rise-in items-center gap-2 font-medium text-green-ink">
          <CircleCheck aria-hidden className="size-4 shrink-0 text-green-mark" />
          {here.text}
        </p>
      ) : null}
    </div>
  );
}

function change(word: Word | null): void {
  left = word;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
