import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { AwsError } from './aws-error.ts';
import { CALL_VERBS } from './control-calls.ts';
import { RULE_VERBS } from './control-rules.ts';
import { TASK_VERBS } from './control-tasks.ts';
import type { Verbs } from './control-verb.ts';
import { WORLD_VERBS } from './control-world.ts';
import { readBody, send } from './http.ts';
import type { Simulation } from './simulation.ts';

const VERBS: Verbs = { ...WORLD_VERBS, ...TASK_VERBS, ...RULE_VERBS, ...CALL_VERBS };

/** Plain JSON in and out; 204 without an answer, 400 with one sentence for what cannot be done. */
export async function answerControl(
  simulation: Simulation,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = (status: number, value: unknown) =>
    send(response, status, 'application/json', value === undefined ? '' : JSON.stringify(value));
  const asked = VERBS[`${request.method} ${path}`];
  if (!asked) return answer(404, { message: `No control ${request.method} ${path}.` });
  try {
    const body = await readBody(request);
    const value = asked(simulation, body === '' ? {} : JSON.parse(body));
    answer(value === undefined ? 204 : 200, value);
  } catch (error) {
    if (!(error instanceof AwsError || error instanceof z.ZodError || error instanceof SyntaxError))
      throw error;
    answer(400, { message: error instanceof z.ZodError ? z.prettifyError(error) : error.message });
  }
}
