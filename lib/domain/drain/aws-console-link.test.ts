import { expect, test } from 'vitest';
import { ruleConsoleLink, taskConsoleLink } from './aws-console-link.ts';

// The hosts and `/ecs/v2/clusters/...?region=` as https://github.com/aws-actions/amazon-ecs-deploy-task-definition links
// to the console, for regions of China too; the page of a rule as AWS's documentation links to one, see the source.
test.each([
  [
    'arn:aws:ecs:eu-west-1:111122223333:task/dataall/0123abcd',
    'https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/dataall/tasks/0123abcd?region=eu-west-1',
  ],
  [
    'arn:aws-cn:ecs:cn-north-1:111122223333:task/data_all-2/0123abcd',
    'https://cn-north-1.console.amazonaws.cn/ecs/v2/clusters/data_all-2/tasks/0123abcd?region=cn-north-1',
  ],
  [
    'arn:aws-us-gov:ecs:us-gov-west-1:111122223333:task/dataall/0123abcd',
    'https://us-gov-west-1.console.amazonaws-us-gov.com/ecs/v2/clusters/dataall/tasks/0123abcd?region=us-gov-west-1',
  ],
])('the task %s has a page', (arn, link) => {
  expect(taskConsoleLink(arn)).toBe(link);
});

test.each([
  [
    'arn:aws:events:eu-west-1:111122223333:rule/catalog-indexer',
    'https://eu-west-1.console.aws.amazon.com/events/home?region=eu-west-1#/eventbus/default/rules/catalog-indexer',
  ],
  [
    'arn:aws:events:eu-west-1:111122223333:rule/own-bus/on-upload',
    'https://eu-west-1.console.aws.amazon.com/events/home?region=eu-west-1#/eventbus/own-bus/rules/on-upload',
  ],
  [
    'arn:aws:events:eu-west-1:111122223333:rule/aws.partner/example.com/a/on-upload',
    'https://eu-west-1.console.aws.amazon.com/events/home?region=eu-west-1#/eventbus/aws.partner%2Fexample.com%2Fa/rules/on-upload',
  ],
  [
    'arn:aws-cn:events:cn-north-1:111122223333:rule/a',
    'https://cn-north-1.console.amazonaws.cn/events/home?region=cn-north-1#/eventbus/default/rules/a',
  ],
  [
    'arn:aws-us-gov:events:us-gov-east-1:111122223333:rule/a',
    'https://us-gov-east-1.console.amazonaws-us-gov.com/events/home?region=us-gov-east-1#/eventbus/default/rules/a',
  ],
])('the rule %s has a page', (arn, link) => {
  expect(ruleConsoleLink(arn)).toBe(link);
});

test.each([
  '',
  'task/dataall/0123abcd',
  // The short format of long ago, which names no cluster.
  'arn:aws:ecs:eu-west-1:111122223333:task/0123abcd',
  'arn:aws:ecs:eu-west-1:111122223333:task/dataall/0123abcd/more',
  'arn:aws:ecs:evil.example/:111122223333:task/dataall/0123abcd',
  // A partition without a console that everybody can reach.
  'arn:aws-iso:ecs:us-iso-east-1:111122223333:task/dataall/0123abcd',
  'arn:constructor:ecs:eu-west-1:111122223333:task/dataall/0123abcd',
  'arn:aws:ecs:eu-west-1:111122223333:service/dataall/backend',
])('%j is no task with a page', (arn) => {
  expect(taskConsoleLink(arn)).toBeNull();
  expect(ruleConsoleLink(arn)).toBeNull();
});

test('what an ARN holds cannot lead anywhere else', () => {
  const link = taskConsoleLink('arn:aws:ecs:eu-west-1:111122223333:task/a?b#c/"><script>');
  expect(link).toBe(
    'https://eu-west-1.console.aws.amazon.com/ecs/v2/clusters/a%3Fb%23c/tasks/%22%3E%3Cscript%3E?region=eu-west-1',
  );
});
