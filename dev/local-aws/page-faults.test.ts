import { ListTasksCommand } from '@aws-sdk/client-ecs';
import {
  DescribeRuleCommand,
  ListRuleNamesByTargetCommand,
  ListRulesCommand,
} from '@aws-sdk/client-eventbridge';
import { describe, expect, test } from 'vitest';
import { fiveMinutes, localAws } from './testing.ts';

const cluster = 'dataall';
const TargetArn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';
const rules = Array.from({ length: 25 }, (_, index) => fiveMinutes(`rule-${index}`));

type Aws = Awaited<ReturnType<typeof localAws>>;

/** The sizes of the pages and all their tokens, followed to the end. */
async function follow({ events }: Aws) {
  const names: string[] = [];
  const sizes: number[] = [];
  const tokens: string[] = [];
  let NextToken: string | undefined;
  do {
    const page = await events.send(
      new ListRuleNamesByTargetCommand({ TargetArn, ...(NextToken && { NextToken }) }),
    );
    names.push(...(page.RuleNames ?? []));
    sizes.push(page.RuleNames?.length ?? -1);
    NextToken = page.NextToken;
    if (NextToken) tokens.push(NextToken);
  } while (NextToken);
  return { names, sizes, tokens };
}

test('the page size can be set while everything runs; a reset brings back the one from the start', async () => {
  const aws = await localAws({ rules });
  expect((await follow(aws)).sizes).toEqual([25]);
  await aws.control.setPageSize(7);
  expect((await follow(aws)).sizes).toEqual([7, 7, 7, 4]);
  await expect(aws.control.setPageSize(0)).rejects.toThrow('size');
  await aws.control.reset();
  expect((await follow(aws)).sizes).toEqual([25]);
});

describe('a page', () => {
  test('can be empty, again and again, with tokens of their own that lose nothing', async () => {
    const aws = await localAws({ rules }, { pageSize: 10 });
    await aws.control.addFaults({ operation: 'ListRuleNamesByTarget', kind: 'empty-page', times: 2 });
    const { names, sizes, tokens } = await follow(aws);
    expect(sizes).toEqual([0, 0, 10, 10, 5]);
    expect(new Set(names).size).toBe(25);
    expect(new Set(tokens).size).toBe(tokens.length);
    expect((await aws.control.calls())[0]?.outcome).toBe('empty-page');
  });

  test('can give back the token that it was asked with; a first page has none to give back', async () => {
    const aws = await localAws({ rules }, { pageSize: 10 });
    await aws.control.addFaults({ kind: 'repeated-token', times: 1 });
    const { names, sizes, tokens } = await follow(aws);
    expect(sizes).toEqual([10, 10, 10, 5]);
    expect(tokens[1]).toBe(tokens[0]);
    expect(new Set(names).size).toBe(25);
  });

  test('can be refused because its token has expired, by the name of each service', async () => {
    const { events, ecs, control } = await localAws(
      { rules, services: [{ cluster, name: 'backend', count: 3 }] },
      { pageSize: 2 },
    );
    await control.addFaults({ kind: 'invalid-token' });
    const { NextToken } = await events.send(new ListRulesCommand({}));
    await expect(events.send(new ListRulesCommand({ NextToken }))).rejects.toMatchObject({
      name: 'InvalidToken',
      $metadata: { httpStatusCode: 400 },
    });
    const { nextToken } = await ecs.send(new ListTasksCommand({ cluster }));
    await expect(ecs.send(new ListTasksCommand({ cluster, nextToken }))).rejects.toMatchObject({
      name: 'InvalidParameterException',
    });
  });
});

test('faults of pages leave calls alone that list nothing', async () => {
  const { control, events } = await localAws({ rules });
  await control.addFaults({ kind: 'empty-page' });
  await expect(events.send(new DescribeRuleCommand({ Name: 'rule-0' }))).resolves.toMatchObject({
    Name: 'rule-0',
  });
});
