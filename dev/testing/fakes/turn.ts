/** One call of a port, as a fake was asked: `holds.adopt`, with its first argument. */
export type PortCall = { readonly verb: string; readonly input: unknown };

/**
 * Asked by every fake just before its call takes effect and just after, then with the answer. A test decides
 * here what happens in between: others go first, nothing comes back, the caller dies.
 */
export type Turn = (call: PortCall, moment: 'before' | 'after', answer?: unknown) => Promise<void>;

/** Lets everything that is ready go first, no more. */
export const yields: Turn = () => Promise.resolve();

/** All of the effect happens at once, as in a transaction; the caller never has its answer at once. */
export async function carryOut<T>(turn: Turn, verb: string, input: unknown, effect: () => T): Promise<T> {
  const call = { verb, input };
  await turn(call, 'before');
  const answer = effect();
  await turn(call, 'after', answer);
  return answer;
}
