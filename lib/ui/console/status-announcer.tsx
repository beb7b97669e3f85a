'use client';

import { useEffect, useRef, useState } from 'react';
import { STATUS_ID } from './status-strip.tsx';

type StatusAnnouncerProps = {
  readonly words: string;
  /** Whether a window is open. */
  readonly open: boolean;
};

/**
 * Tells screen readers the status of an open window when it has changed, and gives the focus a place when the change
 * took away what had it. Says nothing when the page is opened, when the status is read as the page's heading, nor of a
 * start and an end, which `MaintenanceAnnouncer` says on every page.
 */
export function StatusAnnouncer({ words, open }: StatusAnnouncerProps) {
  const last = useRef({ words, open });
  const [said, setSaid] = useState('');

  useEffect(() => {
    const before = last.current;
    last.current = { words, open };
    if (before.words === words) return;
    setSaid(before.open && open ? words : '');
    const focused = document.activeElement;
    if (focused === document.body || focused?.matches('main')) document.getElementById(STATUS_ID)?.focus();
  }, [words, open]);

  return (
    <p role="status" className="sr-only">
      {said}
    </p>
  );
}
