import { beforeAll, expect, test } from 'vitest';
import { wholeEnv } from '#dev/testing/whole-env.ts';
import { carriesSecret } from './cron-secret.ts';

const SECRET = 'a-cron-secret-for-tests';
beforeAll(() => wholeEnv({ CRON_SECRET: SECRET }));

test.each([
  [`Bearer ${SECRET}`, true],
  [`bearer ${SECRET}`, true],
  [`BEARER ${SECRET}`, true],
  [null, false],
  ['', false],
  ['Bearer', false],
  ['Bearer ', false],
  [SECRET, false],
  [`Basic ${SECRET}`, false],
  [`BearerX ${SECRET}`, false],
  [`Bearer  ${SECRET}`, false],
  [` Bearer ${SECRET}`, false],
  [`Bearer ${SECRET} `, false],
  [`Bearer ${SECRET} ${SECRET}`, false],
  [`Bearer ${SECRET}x`, false],
  [`Bearer ${SECRET.slice(0, -1)}`, false],
  [`Bearer ${SECRET.toUpperCase()}`, false],
  [`Bearer\t${SECRET}`, false],
  [`Bearer "${SECRET}"`, false],
  ['Bearer undefined', false],
])('the header %j carries the secret: %s', (authorization, carries) => {
  expect(carriesSecret(authorization)).toBe(carries);
});
