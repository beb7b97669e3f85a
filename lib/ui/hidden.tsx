import type { ReactNode } from 'react';

/** For `t.rich`: the part of a text that only screen readers need, to tell one link from another. */
export function hidden(chunks: ReactNode) {
  return <span className="sr-only">{chunks}</span>;
}
