import { createHash } from 'node:crypto';
import { type ECSClient, type Failure, RunTaskCommand, type RunTaskCommandInput } from '@aws-sdk/client-ecs';
import { type EventBridgeClient, ListTargetsByRuleCommand, type Target } from '@aws-sdk/client-eventbridge';
import type { ScheduleRef } from '#lib/ports/schedule-control.ts';
import type { StartResult, TaskStarter } from '#lib/ports/task-starter.ts';
import { allPages } from './all-pages.ts';
import { awsFailure, isNamed } from './aws-failure.ts';
import { type EcsTarget, isEcsTarget, notRepeatable, runTaskInput } from './run-task-input.ts';
import { withDeadline } from './with-deadline.ts';

/**
 * Asks ECS for what EventBridge would have asked; needs events:ListTargetsByRule, ecs:RunTask and, for the roles of the
 * tasks, iam:PassRole.
 */
export function createTaskStarter(ecs: ECSClient, events: EventBridgeClient): TaskStarter {
  return {
    async runOnce(schedule, clientToken) {
      let targets: EcsTarget[];
      try {
        targets = (await targetsOf(events, schedule)).filter(isEcsTarget);
      } catch (cause) {
        if (isNamed(cause, 'ResourceNotFoundException')) return failed('The rule no longer exists.');
        return refusedOrUnknown(cause, 'events:ListTargetsByRule');
      }
      if (targets.length === 0) return failed('The rule has no target that starts ECS tasks.');
      // Before anything is started: half a run is worse than none.
      const why = targets.map(notRepeatable).find((reason) => reason !== null);
      if (why) return failed(why);
      const results: StartResult[] = [];
      for (const target of targets) results.push(await startTarget(ecs, target, clientToken));
      return together(results);
    },
  };
}

function targetsOf(events: EventBridgeClient, { ruleName, bus }: ScheduleRef): Promise<Target[]> {
  return allPages(async (token) => {
    const input = { Rule: ruleName, EventBusName: bus, NextToken: token };
    const answer = await withDeadline((options) => events.send(new ListTargetsByRuleCommand(input), options));
    return { items: answer.Targets, next: answer.NextToken };
  });
}

/** A target may ask for more tasks than ECS starts at once: the first part that fails is the last one that is asked for. */
async function startTarget(ecs: ECSClient, target: EcsTarget, clientToken: string): Promise<StartResult> {
  const wanted = target.EcsParameters.TaskCount ?? 1;
  const taskArns: string[] = [];
  for (let part = 0; part * MOST_AT_ONCE < wanted; part += 1) {
    const input = {
      ...runTaskInput(target, tokenFor(target, clientToken, part)),
      count: Math.min(MOST_AT_ONCE, wanted - part * MOST_AT_ONCE),
    };
    const result = await startPart(ecs, input, { started: taskArns.length, wanted });
    if (result.kind === 'unknown') return result;
    taskArns.push(...result.taskArns);
    if (result.kind === 'failed') return { ...result, taskArns };
    if (result.asItWas) break;
  }
  return { kind: 'started', taskArns };
}

/** https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_RunTask.html */
const MOST_AT_ONCE = 10;

/** `asItWas`: an earlier attempt has started them, as the rule said then. */
type PartResult = StartResult & { readonly asItWas?: true };

async function startPart(
  ecs: ECSClient,
  input: RunTaskCommandInput,
  before: { readonly started: number; readonly wanted: number },
): Promise<PartResult> {
  try {
    const { tasks, failures } = await withDeadline((options) => ecs.send(new RunTaskCommand(input), options));
    const taskArns = tasks?.flatMap(({ taskArn }) => taskArn ?? []) ?? [];
    if (taskArns.length === input.count && !failures?.length) return { kind: 'started', taskArns };
    // Neither tasks nor reasons: the answer was not the one that was asked for.
    if (taskArns.length === 0 && !failures?.length) {
      return { kind: 'unknown', why: 'ECS answered without the tasks that it was asked to start.' };
    }
    return {
      kind: 'failed',
      taskArns,
      why: fewerWords(before.started + taskArns.length, before.wanted, failures ?? []),
    };
  } catch (cause) {
    const existing = alreadyStarted(cause);
    return existing
      ? { kind: 'started', taskArns: existing, asItWas: true }
      : refusedOrUnknown(cause, 'ecs:RunTask');
  }
}

/** One for each part of each target, in the 64 characters that ECS takes. */
function tokenFor({ Id }: EcsTarget, clientToken: string, part: number): string {
  return createHash('sha256')
    .update(part === 0 ? `${clientToken}/${Id}` : `${clientToken}/${Id}/${part}`)
    .digest('hex');
}

/** The rule was changed between two attempts: the first one has done it. */
function alreadyStarted(cause: unknown): readonly string[] | null {
  if (!isNamed(cause, 'ConflictException')) return null;
  const ids = (cause as { readonly resourceIds?: readonly string[] }).resourceIds ?? [];
  return ids.length > 0 ? ids : null;
}

/** What a client did wrong stays wrong; everything else may be different the next time. */
function refusedOrUnknown(cause: unknown, permission: string): StartResult {
  if (isNamed(cause, 'AccessDeniedException')) return failed(deniedWords(permission));
  const { why } = awsFailure(cause);
  const fault = cause instanceof Error && '$fault' in cause ? cause.$fault : null;
  return fault === 'client' && !isNamed(cause, 'ThrottlingException')
    ? failed(why)
    : { kind: 'unknown', why };
}

function deniedWords(permission: string): string {
  const roles = permission === 'ecs:RunTask' ? ', or iam:PassRole for the roles of the task' : '';
  return `This application may not do this: it lacks the permission ${permission}${roles}.`;
}

/** https://docs.aws.amazon.com/AmazonECS/latest/developerguide/api_failures_messages.html */
function fewerWords(started: number, wanted: number, failures: readonly Failure[]): string {
  const reasons = [
    ...new Set(failures.map(({ reason, detail }) => [reason, detail].filter(Boolean).join(' '))),
  ];
  return `ECS started ${started} of ${wanted} tasks: ${reasons.filter(Boolean).join(', ') || 'no reason given'}.`;
}

/** What is unknown of one is unknown of all: the token lets the others be asked again. */
function together(results: readonly StartResult[]): StartResult {
  const unknown = results.find(({ kind }) => kind === 'unknown');
  if (unknown) return unknown;
  const taskArns = results.flatMap((result) => (result.kind === 'unknown' ? [] : result.taskArns));
  const whys = results.flatMap((result) => (result.kind === 'failed' ? [result.why] : []));
  return whys.length > 0 ? { kind: 'failed', taskArns, why: whys.join(' ') } : { kind: 'started', taskArns };
}

function failed(why: string): StartResult {
  return { kind: 'failed', taskArns: [], why };
}
