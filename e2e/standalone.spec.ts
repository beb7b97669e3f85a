import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'playwright/test';
import { startStack } from '#dev/stack.ts';
import { dropDatabase } from '#dev/template-database.ts';
import { signIn } from '../bench/sign-in.ts';
import { argsOf, dockerfileStages, imageEnv, nodeArguments } from '../deploy/testing/dockerfile.ts';
import { rows } from './database.ts';
import { platformClient } from './platform-client.ts';
import { scheduleStates } from './schedules.ts';
import { endWindow, startWindow, wholeTick } from './window.ts';

// What the container image holds, made by the image's own step from the build that all these tests run against, and run
// as the image runs it. Only the engine is missing.

const ROOT = resolve(import.meta.dirname, '..');
const run = promisify(execFile);
const serverUrl = () => process.env.STACK_SERVER_URL ?? '';

let parent: string;
let image: string;

test.beforeAll(async () => {
  parent = await realpath(await mkdtemp(join(tmpdir(), 'maintenance-window-image-')));
  image = join(parent, 'app');
  const [gather = ''] = argsOf(dockerfileStages()[0], 'RUN').slice(-1);
  const [, ...args] = gather.replace(/ \/app$/, ` ${image}`).split(' ');
  await run(process.execPath, args, { cwd: ROOT });
});

test.afterAll(() => rm(parent, { recursive: true, force: true }));

/** Node's options by which it reads this folder and nothing else of this project, and writes nowhere. */
function confined(): string[] {
  const readable = [`${image}/*`, join(ROOT, 'dev', 'exit-with-parent.ts')];
  return ['--permission', ...readable.map((path) => `--allow-fs-read=${path}`)];
}

function node(args: readonly string[], env: Readonly<Record<string, string>>): Promise<{ stdout: string }> {
  return run(process.execPath, [...confined(), ...args], {
    cwd: image,
    env: { NODE_ENV: 'production', ...imageEnv(), ...env },
  });
}

test('what is run here cannot read the rest of this project', async () => {
  const read = `require('node:fs').readFileSync(${JSON.stringify(join(ROOT, 'package.json'))})`;
  await expect(node(['--eval', read], {})).rejects.toThrow('ERR_ACCESS_DENIED');
});

test('the image migrates an empty database, and leaves one alone that is up to date', async () => {
  const name = `image_${randomUUID().replaceAll('-', '')}`;
  await rows(serverUrl(), `create database ${name}`);
  try {
    const DATABASE_URL = Object.assign(new URL(serverUrl()), { pathname: `/${name}` }).href;
    const first = await node(['prisma/migrate.ts'], { DATABASE_URL });
    expect(first.stdout).toMatch(/^Applied \d+_init, /);
    const second = await node(['prisma/migrate.ts'], { DATABASE_URL });
    expect(second.stdout).toBe('The database is up to date.\n');
  } finally {
    await dropDatabase(serverUrl(), name);
  }
});

test('the image serves a window from start to end, says that it is ready, and ends when it is told to', async ({
  playwright,
}) => {
  const { PORT: _, ...env } = imageEnv();
  const program = [...confined(), ...nodeArguments('CMD')];
  const stack = await startStack({ serverUrl: serverUrl(), root: image, program, env });
  const { baseURL } = stack;
  const as = async (account: 'admin' | 'user') => {
    const cookie = await signIn(baseURL, account);
    return platformClient(await playwright.request.newContext({ baseURL, extraHTTPHeaders: { cookie } }));
  };
  try {
    const administrator = await as('admin');
    const user = await as('user');
    const statusOf = async (path: string) => (await user.http.get(path, { maxRedirects: 0 })).status();
    const page = await (await user.http.get('/datasets')).text();
    const [, style = '/no-style'] = /href="(\/_next\/static\/[^"]+\.css)/.exec(page) ?? [];
    expect(await statusOf(style)).toBe(200);
    // The address that the server listens on is not one where people reach it.
    const signedOut = await fetch(`${baseURL}/datasets`, { redirect: 'manual' });
    expect(new URL(signedOut.headers.get('location') ?? '', baseURL).href).toContain(`${baseURL}/signin`);

    const before = await scheduleStates(stack.aws);
    await startWindow(administrator, 'NO-ACCESS');
    expect(await statusOf('/datasets')).toBe(503);
    await wholeTick(stack);
    expect(Object.values(await scheduleStates(stack.aws))).not.toContain('ENABLED');
    await endWindow(administrator);
    await expect.poll(async () => (await stack.tick()).body.heldSchedules).toEqual([]);
    expect(await scheduleStates(stack.aws)).toEqual(before);
    expect(await statusOf('/datasets')).toBe(200);

    const { port } = new URL(baseURL);
    await node(nodeArguments('HEALTHCHECK'), { PORT: port });
    // Null would say that it had to be killed.
    expect(await stack.stopServer()).toBe(0);
    await expect(node(nodeArguments('HEALTHCHECK'), { PORT: port })).rejects.toMatchObject({ code: 1 });
  } finally {
    await stack.stop();
  }
});
