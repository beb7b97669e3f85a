import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { tasksOf } from './advance.ts';
import { AwsError, resourceNotFound } from './aws-error.ts';
import { ruleDefinition, ruleState, taskDefinition, taskStatus, worldDefinition } from './definition.ts';
import { faultDefinition } from './faults.ts';
import { readBody, send } from './http.ts';
import type { Rule } from './rule.ts';
import type { Simulation } from './simulation.ts';
import { standingAt, type Task } from './task.ts';
import { replaceRule, replaceTask, type World, withRule, withTask } from './world.ts';
import { viewState } from './world-state.ts';

type Verb = (simulation: Simulation, input: unknown) => unknown;

/** Everything that can be asked of the simulation from outside, by method and path under `/_control`. */
const VERBS: Readonly<Record<string, Verb>> = {
  'GET state': viewState,
  'POST reset': verb(z.strictObject({ world: worldDefinition.exactOptional() }), (simulation, { world }) =>
    simulation.reset(world),
  ),
  'POST advance': verb(z.strictObject({ seconds: z.number().min(0) }), (simulation, { seconds }) => {
    simulation.clock.advance(seconds);
    simulation.world();
  }),

  'POST tasks': verb(taskDefinition, (simulation, definition) => {
    const { world, task } = withTask(simulation.world(), definition);
    simulation.change(world);
    return { arn: task.arn };
  }),
  'POST tasks/status': verb(z.strictObject({ arn: z.string(), status: taskStatus }), (simulation, input) => {
    const world = simulation.world();
    simulation.change(replaceTask(world, standingAt(findTask(world, input.arn), input.status, world.now)));
  }),

  'POST rules': verb(ruleDefinition, (simulation, definition) => {
    simulation.change(withRule(simulation.world(), definition));
  }),
  'DELETE rules': verb(z.strictObject({ name: z.string() }), (simulation, { name }) => {
    const world = simulation.world();
    const rule = findRule(world, name);
    simulation.change({ ...world, rules: world.rules.filter((other) => other !== rule) });
  }),
  'POST rules/state': verb(z.strictObject({ name: z.string(), state: ruleState }), (simulation, input) => {
    const world = simulation.world();
    simulation.change(replaceRule(world, { ...findRule(world, input.name), state: input.state }));
  }),
  'POST rules/fire': verb(z.strictObject({ name: z.string() }), (simulation, { name }) => {
    const world = simulation.world();
    const started = tasksOf(world, findRule(world, name), world.now);
    simulation.change({ ...world, tasks: [...world.tasks, ...started] });
    return { arns: started.map((task) => task.arn) };
  }),

  'GET calls': (simulation) => simulation.calls.list(),
  'DELETE calls': (simulation) => simulation.calls.clear(),
  'POST faults': verb(z.array(faultDefinition), (simulation, faults) => simulation.faults.add(faults)),
  'DELETE faults': (simulation) => simulation.faults.clear(),
};

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
    const value = asked(simulation, body === '' ? undefined : JSON.parse(body));
    answer(value === undefined ? 204 : 200, value);
  } catch (error) {
    if (!(error instanceof AwsError || error instanceof z.ZodError || error instanceof SyntaxError))
      throw error;
    answer(400, { message: error instanceof z.ZodError ? z.prettifyError(error) : error.message });
  }
}

function verb<T>(schema: z.ZodType<T>, act: (simulation: Simulation, input: T) => unknown): Verb {
  return (simulation, input) => act(simulation, schema.parse(input));
}

function findTask(world: World, arn: string): Task {
  const task = world.tasks.find((candidate) => candidate.arn === arn);
  if (!task) throw resourceNotFound(`Task ${arn}`);
  return task;
}

function findRule(world: World, name: string): Rule {
  const rule = world.rules.find((candidate) => candidate.name === name);
  if (!rule) throw resourceNotFound(`Rule ${name}`);
  return rule;
}
