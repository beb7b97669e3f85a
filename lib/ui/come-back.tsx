'use client';

import type { ShownState } from './shown-state.ts';
import { useStateChange } from './use-state-change.ts';

type ComeBackProps = {
  /** The state that the page was made with. */
  readonly shown: ShownState;
};

/**
 * Brings the page that was wanted back when the gate opens. The blank page stands at that page's address, so it is
 * enough to load it again.
 */
export function ComeBack({ shown }: ComeBackProps) {
  useStateChange({ shown, spreadMs, act: loadAgain });
  return null;
}

/** Thousands of tabs wait for the same moment. */
function spreadMs(): number {
  return 5_000;
}

function loadAgain(): void {
  window.location.reload();
}
