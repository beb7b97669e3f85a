import type { GateState } from '#lib/domain/gate/gate.ts';
import type { Principal } from '#lib/domain/principal.ts';
import type { GatedServer } from '../gated-server.ts';
import type { InstrumentedSchema } from '../instrumented-schema.ts';

/** What a request came to: the answer as it was sent, and which root fields were resolved for it. */
export type Witnessed = {
  readonly status: number;
  readonly text: string;
  readonly ran: readonly string[];
  /** The data where there is data and no error; else null. */
  readonly data: unknown;
};

export async function witness(
  server: GatedServer,
  { ran }: InstrumentedSchema,
  request: Request,
  state: GateState,
  principal: Principal,
): Promise<Witnessed> {
  server.becomeSilently(state);
  const answer = await server.ask(request, principal);
  const text = await answer.text();
  return { status: answer.status, text, ran: ran(), data: dataIn(text) };
}

/** In plain JSON, in an event of a stream, or in a part of a multipart answer. */
function dataIn(text: string): unknown {
  const line = text.split(/\r?\n/).find((one) => /^(data: )?\{/.test(one));
  if (!line) return null;
  const { data, errors } = JSON.parse(line.replace(/^data: /, ''));
  return errors ? null : (data ?? null);
}

/** Every text in a value, at any depth. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
