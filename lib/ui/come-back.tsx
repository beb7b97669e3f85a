'use client';

import { useStateChange } from './use-state-change.ts';

type ComeBackProps = {
  /** Of the state that the page was made with; null when it was unknown. */
  readonly version: number | null;
};

/**
 * Brings the page that was wanted back when the gate opens. The blank page stands at that page's address, so it is
 * enough to load it again.
 */
export function ComeBack({ version }: ComeBackProps) {
  useStateChange(version, spreadMs, loadAgain);
  return null;
}

/** Thousands of tabs wait for the same moment. */
function spreadMs(): number {
  return 5_000;
}

function loadAgain(): void {
  window.location.reload();
}
