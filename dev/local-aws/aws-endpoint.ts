import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { AwsError } from './aws-error.ts';
import { errorOf } from './fault-error.ts';
import type { Fault } from './faults.ts';
import { goneSignal, readBody, send } from './http.ts';
import { authenticate, type Route, readInput, route } from './protocol.ts';
import type { Simulation } from './simulation.ts';

const AWS_JSON = 'application/x-amz-json-1.1';

/** Answers one call of the SDK: `POST /` with `X-Amz-Target`, AWS JSON 1.1. */
export async function answerAws(
  simulation: Simulation,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('x-amzn-requestid', randomUUID());
  const gone = goneSignal(response);
  const body = await readBody(request);
  let close: (outcome: string) => void = () => {};
  try {
    const asked = route(request.headers);
    const input = readInput(body);
    close = simulation.calls.begin({ operation: asked.name, input }, simulation.world().now);
    authenticate(request.headers, asked.service, simulation.world().region);
    const fault = simulation.faults.take(asked.name, input);
    if (fault?.delayMs) await delay(fault.delayMs, undefined, { signal: gone });
    if (fault?.takesEffect) run(simulation, asked, input);
    if (fault && (await spoil(simulation, asked, input, fault, response, gone)))
      return close(fault.kind ?? 'ok');
    const output = run(simulation, asked, input);
    send(response, 200, AWS_JSON, output === null ? '' : JSON.stringify(output));
    close('ok');
  } catch (error) {
    if (gone.aborted) return close('client gone');
    const said = error instanceof AwsError ? error : new AwsError('InternalFailure', String(error), 500);
    const body = { __type: said.name, message: said.message, ...said.rest };
    send(response, said.status, AWS_JSON, JSON.stringify(body));
    close(said.name);
  }
}

function run(simulation: Simulation, asked: Route, input: object, pageSize = simulation.pageSize) {
  const { output, world } = asked.run(simulation.world(), input, pageSize);
  if (world) simulation.change(world);
  return output;
}

/** Answers as the fault wants it; false when the call is to be answered as if there were none. */
async function spoil(
  simulation: Simulation,
  asked: Route,
  input: Readonly<Record<string, unknown>>,
  fault: Fault,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<boolean> {
  if (fault.kind === undefined) return false;
  const error = errorOf(fault.kind, asked);
  if (error) throw error;
  const answer = (output: object | null) => send(response, 200, AWS_JSON, JSON.stringify(output));
  const { tokenField } = asked.service;
  if (fault.kind === 'html') {
    send(response, 200, 'text/html', '<html><body>Please sign in to the network.</body></html>');
  }
  if (fault.kind === 'empty-object') answer({});
  if (fault.kind === 'no-capacity') answer({ tasks: [], failures: [{ reason: 'RESOURCE:MEMORY' }] });
  if (fault.kind === 'empty-page') answer(run(simulation, asked, input, 0));
  if (fault.kind === 'repeated-token') {
    answer({ ...run(simulation, asked, input), [tokenField]: input[tokenField] });
  }
  if (fault.kind === 'reset') response.socket?.resetAndDestroy();
  if (fault.kind !== 'hang') return true;
  await simulation.faults.untilCleared(gone);
  gone.throwIfAborted();
  return false;
}
