import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerAws } from './aws-endpoint.ts';
import { createClock } from './clock.ts';
import { answerControl } from './control-api.ts';
import { type ControlClient, controlClient } from './control-client.ts';
import { type WorldDefinition, worldDefinition } from './definition.ts';
import { demoWorld } from './demo-world.ts';
import { send } from './http.ts';
import { createSimulation, type Simulation } from './simulation.ts';

export type LocalAws = {
  /** For AWS_ENDPOINT_URL. */
  readonly url: string;
  readonly control: ControlClient;
  stop(): Promise<void>;
};

export type LocalAwsOptions = {
  /** Default: a free one. */
  port?: number;
  /** What there is at the beginning; default: the demo's world. */
  world?: WorldDefinition;
  /** `manual` moves only by `control.advance`; default `real`. */
  clock?: 'real' | 'manual';
  /** When the clock begins; default: now. */
  startAt?: Date;
  /** The most that a page of any list holds; default 100, as with AWS. */
  pageSize?: number;
  /** Keeps the world in this file across restarts; a world found there is taken in place of `world`. */
  stateFile?: string;
};

const CONTROL = '/_control/';

/** Starts an ECS and EventBridge of one's own on the loopback interface. Rejects when the port is taken. */
export async function startLocalAws(options: LocalAwsOptions = {}): Promise<LocalAws> {
  const simulation = createSimulation({
    definition: worldDefinition.parse(options.world ?? demoWorld),
    clock: createClock(options.clock ?? 'real', options.startAt),
    pageSize: options.pageSize ?? 100,
    stateFile: options.stateFile ?? null,
  });
  const server = createServer((request, response) => {
    answer(simulation, request, response).catch((error: unknown) => {
      send(response, 500, 'text/plain', String(error));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local AWS has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    control: controlClient(url),
    stop: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function answer(simulation: Simulation, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = request.url ?? '/';
  return path.startsWith(CONTROL)
    ? answerControl(simulation, path.slice(CONTROL.length), request, response)
    : answerAws(simulation, request, response);
}
