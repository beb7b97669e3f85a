import { ListTasksCommand, paginateListTasks } from '@aws-sdk/client-ecs';
import { ListRuleNamesByTargetCommand, ListRulesCommand } from '@aws-sdk/client-eventbridge';
import { expect, test } from 'vitest';
import { fiveMinutes, localAws } from './testing.ts';

const cluster = 'dataall';
const TargetArn = 'arn:aws:ecs:eu-west-1:111122223333:cluster/dataall';
const rules = Array.from({ length: 25 }, (_, index) => fiveMinutes(`rule-${index}`));

test('all rules are found, seven a page', async () => {
  const { events } = await localAws({ rules }, { pageSize: 7 });
  const pages: string[][] = [];
  let NextToken: string | undefined;
  do {
    const page = await events.send(
      new ListRuleNamesByTargetCommand({ TargetArn, ...(NextToken && { NextToken }) }),
    );
    pages.push(page.RuleNames ?? []);
    NextToken = page.NextToken;
  } while (NextToken);
  expect(pages.map((page) => page.length)).toEqual([7, 7, 7, 4]);
  expect(new Set(pages.flat())).toEqual(new Set(rules.map((rule) => rule.name)));
});

test('the client may ask for smaller pages, not for larger ones', async () => {
  const { events } = await localAws({ rules }, { pageSize: 7 });
  expect((await events.send(new ListRulesCommand({ Limit: 3 }))).Rules).toHaveLength(3);
  expect((await events.send(new ListRulesCommand({ Limit: 100 }))).Rules).toHaveLength(7);
});

test('a rule made between two pages does not upset the others', async () => {
  const { events, control } = await localAws({ rules }, { pageSize: 7 });
  const first = await events.send(new ListRulesCommand({}));
  await control.putRule(fiveMinutes('a-rule-before-all'));
  const second = await events.send(new ListRulesCommand({ NextToken: first.NextToken }));
  const names = [...(first.Rules ?? []), ...(second.Rules ?? [])].map((rule) => rule.Name);
  expect(new Set(names).size).toBe(14);
});

test("the SDK's own paginator finds all tasks", async () => {
  const { ecs } = await localAws({ services: [{ cluster, name: 'backend', count: 250 }] });
  const arns = new Set<string>();
  const pages = paginateListTasks({ client: ecs, stopOnSameToken: true }, { cluster });
  for await (const page of pages) for (const arn of page.taskArns ?? []) arns.add(arn);
  expect(arns.size).toBe(250);
});

test('a full last page has no token', async () => {
  const { events } = await localAws({ rules: rules.slice(0, 7) }, { pageSize: 7 });
  expect((await events.send(new ListRulesCommand({}))).NextToken).toBeUndefined();
});

test('a token of nobody, or of another list, is refused', async () => {
  const { events, ecs } = await localAws({ rules }, { pageSize: 7 });
  const invalid = { name: 'InvalidToken' };
  await expect(events.send(new ListRulesCommand({ NextToken: 'garbage' }))).rejects.toMatchObject(invalid);
  const { NextToken } = await events.send(new ListRulesCommand({}));
  const other = new ListRulesCommand({ NextToken, NamePrefix: 'rule' });
  await expect(events.send(other)).rejects.toMatchObject(invalid);
  await expect(ecs.send(new ListTasksCommand({ cluster, nextToken: 'garbage' }))).rejects.toMatchObject({
    name: 'InvalidParameterException',
  });
});
