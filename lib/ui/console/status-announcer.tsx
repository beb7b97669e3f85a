'use client';

import { useEffect, useRef, useState } from 'react';
import { STATUS_ID } from './status-strip.tsx';

/**
 * Tells screen readers the status when it has changed, and gives the focus a place when the change took
 * away what had it. Says nothing when the page is opened: the status is read as the page's heading then.
 */
export function StatusAnnouncer({ words }: { readonly words: string }) {
  const last = useRef(words);
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (last.current === words) return;
    last.current = words;
    setSaid(words);
    if (document.activeElement === document.body) document.getElementById(STATUS_ID)?.focus();
  }, [words]);

  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
