import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readConfig } from './config.ts';

const PNG = Buffer.from('89504e470d0a1a0a', 'hex');
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"/>';
const modules = { maintenance: { active: true } };
let folder: string;
let outside: string;

beforeEach(() => {
  outside = mkdtempSync(join(tmpdir(), 'logo-'));
  folder = join(outside, 'platform');
  mkdirSync(join(folder, 'images'), { recursive: true });
  const made = outside;
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
});

function readPlatform(platform: object) {
  const file = join(folder, 'config.json');
  writeFileSync(file, JSON.stringify({ platform: { name: 'Acme data', ...platform }, modules }));
  return readConfig(file).platform;
}

test('a platform without a logo has none', () => {
  expect(readPlatform({})).toEqual({ name: 'Acme data' });
});

test('a logo is read with its kind, and is that of dark mode too unless there is another', () => {
  writeFileSync(join(folder, 'images', 'logo.svg'), SVG);
  writeFileSync(join(folder, 'dark.PNG'), PNG);
  const one = readPlatform({ logo: 'images/logo.svg' }).logo;
  expect(one).toMatchObject({ light: { type: 'image/svg+xml' } });
  expect(one?.dark).toBe(one?.light);
  const two = readPlatform({ logo: './images/logo.svg', logoDark: 'dark.PNG' }).logo;
  expect(two).toMatchObject({ light: { type: 'image/svg+xml' }, dark: { type: 'image/png' } });
  expect(two?.dark.version).not.toBe(two?.light.version);
});

test('another content has another version, so that browsers fetch it', () => {
  writeFileSync(join(folder, 'logo.svg'), SVG);
  const before = readPlatform({ logo: 'logo.svg' }).logo?.light.version;
  writeFileSync(join(folder, 'logo.svg'), `${SVG}\n`);
  expect(readPlatform({ logo: 'logo.svg' }).logo?.light.version).not.toBe(before);
});

test.each([
  ['missing.svg', 'cannot be found'],
  ['logo.gif', 'neither an SVG nor a PNG'],
  ['../outside.svg', 'not below the folder'],
  ['link.svg', 'not below the folder'],
  ['large.png', 'at most 200000 are allowed'],
  ['really-svg.png', 'does not hold what its name says'],
  ['folder.png', 'is not a file'],
  ['', 'platform.logo'],
])('a logo that cannot be shown stops the start with a sentence that says which and why: %j', (logo, why) => {
  writeFileSync(join(outside, 'outside.svg'), SVG);
  writeFileSync(join(folder, 'logo.gif'), 'GIF89a');
  writeFileSync(join(folder, 'large.png'), Buffer.concat([PNG, Buffer.alloc(200_000)]));
  writeFileSync(join(folder, 'really-svg.png'), SVG);
  mkdirSync(join(folder, 'folder.png'));
  symlinkSync(join(outside, 'outside.svg'), join(folder, 'link.svg'));
  expect(() => readPlatform({ logo })).toThrow(why);
  expect(() => readPlatform({ logo })).toThrow(/config\.json/);
});

test('a dark logo alone is refused', () => {
  writeFileSync(join(folder, 'logo.svg'), SVG);
  expect(() => readPlatform({ logoDark: 'logo.svg' })).toThrow('platform.logoDark without platform.logo');
});
