import { beforeAll, expect, test } from 'vitest';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { answerReadiness } from './readiness.ts';

beforeAll(() => wholeEnv());

test('a process that has never read the state is not ready, and says what to look at', async () => {
  const answer = answerReadiness();
  expect(answer.status).toBe(503);
  expect(answer.headers.get('cache-control')).toBe('no-store');
  expect(await answer.json()).toMatchObject({
    status: 'not ready',
    hint: expect.stringContaining('db:migrate'),
  });
});
