import { expect, test } from 'vitest';
import { configuredFiles } from './configured-files.ts';

const json = (logo: string, texts?: string) => JSON.stringify({ platform: { name: 'Data', logo }, texts });

test('the logo and the texts that a platform configures are part of its image', () => {
  expect(configuredFiles('{ "platform": { "name": "Data" } }')).toEqual([]);
  expect(configuredFiles(json('./brand/logo.svg', 'words'))).toEqual(['brand/logo.svg', 'words']);
});

test.each(['../logo.svg', 'brand/../../logo.svg', '/srv/logo.svg'])('%s cannot be part of it', (path) => {
  expect(() => configuredFiles(json(path))).toThrow('not below its own folder');
});
