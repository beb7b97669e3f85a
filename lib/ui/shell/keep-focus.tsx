'use client';

import { type ReactNode, useEffect, useRef } from 'react';

type KeepFocusProps = { readonly id: string; readonly className: string; readonly children: ReactNode };

/**
 * The page itself. When what has the focus in it goes away, because the page refreshes itself or another takes its place,
 * the page takes the focus: who works by keyboard or by ear is not thrown back to the very beginning.
 */
export function KeepFocus({ id, className, children }: KeepFocusProps) {
  const main = useRef<HTMLElement>(null);

  useEffect(() => (main.current ? keepFocusIn(main.current) : undefined), []);

  return (
    <main ref={main} id={id} tabIndex={-1} className={className}>
      {children}
    </main>
  );
}

/** Answers how to stop. */
function keepFocusIn(page: HTMLElement): () => void {
  const over = new AbortController();
  let last: Element | null = null;
  page.addEventListener('focusin', ({ target }) => (last = ofThePage(target)), over);
  // What is taken away hands the focus to nobody; who goes elsewhere does.
  page.addEventListener('focusout', ({ relatedTarget }) => (last = relatedTarget ? null : last), over);
  const watch = new MutationObserver(() => {
    if (!last || last.isConnected) return;
    last = null;
    if (document.activeElement === document.body) page.focus({ preventScroll: true });
  });
  watch.observe(page, { childList: true, subtree: true });
  return () => {
    over.abort();
    watch.disconnect();
  };
}

/** Not of a menu: as a dialog, which is not within the page, it gives the focus back by itself. */
function ofThePage(target: EventTarget | null): Element | null {
  return target instanceof Element && !target.closest('[role="menu"]') ? target : null;
}
