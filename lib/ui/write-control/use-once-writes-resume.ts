'use client';

import { useEffect, useRef } from 'react';
import { useWritesPaused } from './writes-paused.tsx';

/** Runs `resume` when changes are no longer paused: what was said about the pause is over. */
export function useOnceWritesResume(resume: () => void): void {
  const paused = useWritesPaused() !== null;
  const wasPaused = useRef(paused);
  const run = useRef(resume);

  useEffect(() => {
    run.current = resume;
  });

  useEffect(() => {
    if (wasPaused.current && !paused) run.current();
    wasPaused.current = paused;
  }, [paused]);
}
