import { expect, test } from 'vitest';
import { ago, task } from '#lib/domain/testing.ts';
import { toJson } from './json.ts';

test('a blocker survives as JSON, its times as ISO 8601 strings', () => {
  expect(toJson({ kind: 'busy-task', task: task('a', { since: ago(0) }) })).toMatchObject({
    kind: 'busy-task',
    task: { family: 'a', since: '2026-11-23T02:10:00.000Z' },
  });
});
