'use client';

import { useEffect } from 'react';

/** Puts a few words before the title of every page, as it is read on the tab, for as long as it stands. */
export function OverdueTitle({ prefix }: { readonly prefix: string }) {
  useEffect(() => {
    const start = `${prefix} `;
    const put = () => {
      if (!document.title.startsWith(start)) document.title = start + document.title;
    };
    put();
    // Next writes the title anew on every navigation.
    const observer = new MutationObserver(put);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      if (document.title.startsWith(start)) document.title = document.title.slice(start.length);
    };
  }, [prefix]);

  return null;
}
