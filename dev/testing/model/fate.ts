/** A call of one run: its `count`th, from 1, of any kind or of one verb. Beyond the last one nothing happens. */
export type At = { readonly verb: string | null; readonly count: number };

/** What befalls whoever calls ports, and at which call. */
export type Fate =
  | { readonly kind: 'nothing' }
  /** Dies before the call takes effect, or after it, before the answer. Its lease stays until it runs out. */
  | { readonly kind: 'dies'; readonly at: At; readonly moment: 'before' | 'after' }
  /** The database fails one call, before its effect or after. Calls to AWS never reject, so they are passed by. */
  | { readonly kind: 'database-fails'; readonly at: At; readonly moment: 'before' | 'after' }
  /** The whole process stands still before the call takes effect, until it is woken. */
  | { readonly kind: 'freezes'; readonly at: At }
  /** Only this call takes long; the process lives and renews its lease. */
  | { readonly kind: 'waits'; readonly at: At };

export const NOTHING: Fate = { kind: 'nothing' };

export function freezesBefore(verb: string, count = 1): Fate {
  return { kind: 'freezes', at: { verb, count } };
}

/** As it is read in a counterexample, after what somebody does. */
export function fateInWords(fate: Fate): string {
  switch (fate.kind) {
    case 'nothing':
      return '';
    case 'dies':
      return `, which dies ${fate.moment} ${inWords(fate.at)}`;
    case 'database-fails':
      return `, whose database fails ${fate.moment} ${inWords(fate.at)}`;
    case 'freezes':
      return `, which freezes before ${inWords(fate.at)}`;
    case 'waits':
      return `, which waits long before ${inWords(fate.at)}`;
  }
}

function inWords({ verb, count }: At): string {
  return `${verb ?? 'call'} ${count}`;
}
