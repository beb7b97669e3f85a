// By its file: the test runner would take the ES module build, while the schema has the CommonJS one.
import { parse, validate } from 'graphql/index.js';
import { describe, expect, test } from 'vitest';
import { schema } from '../schema.ts';
import * as datasets from './datasets.ts';
import * as environments from './environments.ts';
import * as groups from './groups.ts';
import * as overview from './overview.ts';
import * as shares from './shares.ts';

const documents = Object.entries({ ...environments, ...datasets, ...shares, ...groups, ...overview });

describe('the documents that the pages send', () => {
  test.each(documents)('%s asks only for what the schema has', (_name, document) => {
    expect(validate(schema, parse(document)).map((error) => error.message)).toEqual([]);
  });
});
