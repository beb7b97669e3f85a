import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { argsOf, dockerfileStages, nodeArguments } from './testing/dockerfile.ts';

const ROOT = resolve(import.meta.dirname, '..');
const [build, image, ...others] = dockerfileStages();
const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const ignored = readFileSync(join(ROOT, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));

test('both stages begin from the release of Node that the tests run on', () => {
  const release = devDependencies.node.split('.').slice(0, 2).join('.');
  expect(build?.from).toBe(`node:${release}-slim AS build`);
  expect(image?.from).toBe(`node:${release}-slim`);
  expect(others).toEqual([]);
});

test('the image runs as nobody special, and cannot change its own files', () => {
  expect(argsOf(image, 'USER')).toEqual(['node']);
  expect(argsOf(image, 'COPY').filter((args) => args.includes('--chown'))).toEqual([]);
});

test('the server is the process that signals reach, and the health check needs no shell', () => {
  expect(nodeArguments('CMD')).toEqual(['server.js']);
  expect(nodeArguments('HEALTHCHECK')).toEqual(['healthcheck.mjs']);
  expect(argsOf(image, 'ENTRYPOINT')).toEqual([]);
});

test('what is copied by name exists and is not left out of the build', () => {
  const named = argsOf(build, 'COPY').flatMap((args) => args.split(' ').slice(0, -1));
  expect(named).toContain('package-lock.json');
  for (const path of named) {
    expect(existsSync(join(ROOT, path)), path).toBe(true);
    expect(ignored, path).not.toContain(path);
  }
});

test('the image holds only what the build gathered, by the script that the end-to-end test runs', () => {
  expect(argsOf(build, 'RUN')).toEqual(['npm ci', 'npm run build', 'node deploy/gather-standalone.ts /app']);
  expect(argsOf(image, 'COPY')).toEqual(['--from=build /app ./']);
});

test('neither secrets nor what this machine has installed or built is sent to the build', () => {
  expect(ignored).toEqual(expect.arrayContaining(['**/.env*', '.git', '.data', 'node_modules', '.next']));
});
