import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readConfig } from './config.ts';
import { catalogueIn, languagesWith } from './texts/catalogue-in.ts';

let folder: string;

beforeEach(() => {
  const made = mkdtempSync(join(tmpdir(), 'texts-'));
  folder = made;
  mkdirSync(join(folder, 'texts'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
});

function write(file: string, content: unknown): void {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(folder, 'texts', file), text);
}

function ownTexts(texts = 'texts') {
  const file = join(folder, 'config.json');
  const modules = { maintenance: { active: true } };
  writeFileSync(file, JSON.stringify({ platform: { name: 'Acme data' }, texts, modules }));
  return readConfig(file).texts ?? {};
}

test('a platform changes a text, in one file for a language', () => {
  write('en.json', { overview: { title: 'Home' } });
  const own = ownTexts();
  expect(catalogueIn('en', own).overview).toMatchObject({ title: 'Home', activeShares: 'Active shares' });
  expect(catalogueIn('de', own).overview.title).toBe('Übersicht');
});

test('a platform adds a language, in a folder with a file for each namespace; what it lacks is English', () => {
  mkdirSync(join(folder, 'texts', 'fr'));
  write('fr/overview.json', { title: 'Vue d’ensemble' });
  write('en.json', { overview: { activeShares: 'Live shares' } });
  const own = ownTexts();
  expect(languagesWith(own)).toEqual(['en', 'de', 'fr']);
  expect(catalogueIn('fr', own).overview).toMatchObject({
    title: 'Vue d’ensemble',
    activeShares: 'Live shares',
    openRequests: 'Open requests',
  });
});

test.each([
  ['a file that is no JSON', 'en.json', '{', 'cannot be read as JSON'],
  ['something else than texts', 'en.json', { overview: { title: 7 } }, 'does not hold texts'],
  ['a name that is no language', 'overview.json', {}, 'is not named for a language'],
  ['a text that there is not', 'en.json', { overview: { titel: 'x' } }, 'there is no text overview.titel'],
  ['a message with a bracket too many', 'de.json', { overview: { title: '{x' } }, 'not an ICU message'],
  ['a value that nobody gives', 'de.json', { overview: { title: 'Hi {who}' } }, 'asks for who'],
  ['a group in place of a text', 'de.json', { overview: { title: { x: 'y' } } }, 'is one text, not a group'],
  ['a text in place of a group', 'de.json', { overview: 'x' }, 'is a group of texts'],
])('%s stops the start with a sentence that says where', (_what, file, content, why) => {
  write(file, content);
  expect(() => ownTexts()).toThrow(why);
});

test('a folder that is missing stops the start with a sentence that names it', () => {
  expect(() => ownTexts('nowhere')).toThrow(/has texts "nowhere", but the folder .*nowhere cannot be read\./);
});

test('a language twice is refused', () => {
  mkdirSync(join(folder, 'texts', 'en'));
  write('en.json', {});
  expect(() => ownTexts()).toThrow('keep one');
});
