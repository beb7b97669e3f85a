'use client';

import { useEffect, useRef, useState } from 'react';

/**
 * The newest promise that has been fulfilled; the first one from the beginning, so that it can be waited
 * for. Without this a page that is refreshed would wait for the slowest of its parts.
 */
export function useSettled<T>(promise: Promise<T>): Promise<T> {
  const [settled, setSettled] = useState(promise);
  const given = useRef(0);
  const shown = useRef(0);

  useEffect(() => {
    given.current += 1;
    const turn = given.current;
    promise.then(
      () => {
        if (turn < shown.current) return;
        shown.current = turn;
        setSettled(promise);
      },
      // Cut off by a newer refresh: what is shown stays.
      () => undefined,
    );
  }, [promise]);

  return settled;
}
