import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { post, URL_OF_GRAPHQL } from '../gated-server.ts';
import { NAMES } from './document-shape.ts';

/** What a client means to send; how is drawn beside it. */
export type Meant = { readonly query: string; readonly operationName: unknown; readonly variables: unknown };

/** The name of one of the document's own operations, or something else. */
export const operationChoice: fc.Arbitrary<{ nth: number } | { said: unknown }> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ nth: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.constant({ said: undefined }) },
  { weight: 1, arbitrary: fc.record({ said: fc.constantFrom(...NAMES) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      said: fc.constantFrom<unknown>(null, '', 'Other', 7, true, [], ['A'], {}, { toString: 'A' }),
    }),
  },
);

export const variables: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  {
    weight: 4,
    arbitrary: fc.record(
      { given: fc.boolean(), yes: fc.boolean(), no: fc.boolean() },
      { requiredKeys: ['given'] },
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(null, {}, [], 'given', { given: 'x' }, { given: null }) },
);

/** A harmless or a harmful text that a request carries beside its own, for whoever reads another part of it. */
const DECOYS = ['{ getGroupsForUser }', 'mutation { stopMaintenanceWindow }', '{ listShares { count } }'];
export const decoy = fc.constantFrom(...DECOYS);

const JSON_TYPE = { 'content-type': 'application/json' };
const FORM_TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const string = (value: unknown) => JSON.stringify(value) ?? 'null';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const members = (meant: Meant) => JSON.stringify(meant).slice(1, -1);

function form({ query, operationName, variables }: Meant): string {
  const fields = new URLSearchParams({ query });
  if (typeof operationName === 'string') fields.set('operationName', operationName);
  if (variables !== undefined) fields.set('variables', string(variables));
  return `${fields}`;
}

const got = (search: string) =>
  new Request(`${URL_OF_GRAPHQL}?${search}`, { headers: { accept: 'application/graphql-response+json' } });
const json = (body: string, headers = {}) => post(body, { ...JSON_TYPE, ...headers });
const decoyField = (decoy: string) => encodeURIComponent(decoy);

/** Every way in which a request may be written. Those that no server should read are among them. */
export const ENCODINGS: Readonly<Record<string, (meant: Meant, decoy: string) => Request>> = {
  json: (meant) => json(JSON.stringify(meant)),
  'json, streamed': (meant) => json(JSON.stringify(meant), { accept: 'text/event-stream' }),
  'json, plain answer': (meant) => json(JSON.stringify(meant), { accept: 'application/json' }),
  'json, parts': (meant) => json(JSON.stringify(meant), { accept: 'multipart/mixed' }),
  'json after a mark': (meant) => json(`\uFEFF${JSON.stringify(meant)}`),
  'json, decoy first': (meant, decoy) =>
    json(`{"query":${string(decoy)},"operationName":"A",${members(meant)}}`),
  'json, decoy last': (meant, decoy) => json(`{${members(meant)},"query":${string(decoy)}}`),
  'json, decoy in __proto__': (meant, decoy) =>
    json(`{${members(meant)},"__proto__":{"query":${string(decoy)}}}`),
  'json, decoy in the address': (meant, decoy) =>
    new Request(`${URL_OF_GRAPHQL}?query=${decoyField(decoy)}`, json(JSON.stringify(meant))),
  'json, charset': (meant) =>
    post(JSON.stringify(meant), { 'content-type': 'application/json; charset=utf-8' }),
  'json, other charset': (meant) =>
    post(JSON.stringify(meant), { 'content-type': 'application/json; charset=utf-16' }),
  'json, UTF-16': (meant) => post(new Uint8Array(Buffer.from(JSON.stringify(meant), 'utf16le')), JSON_TYPE),
  'json, said to be packed': (meant) => json(JSON.stringify(meant), { 'content-encoding': 'gzip' }),
  'json as text': (meant) => post(JSON.stringify(meant), { 'content-type': 'text/plain' }),
  'json, hash': (meant) =>
    json(
      JSON.stringify({
        ...meant,
        extensions: { persistedQuery: { version: 1, sha256Hash: sha256(meant.query) } },
      }),
    ),
  'json, hash of the decoy': (meant, decoy) =>
    json(
      JSON.stringify({ ...meant, extensions: { persistedQuery: { version: 1, sha256Hash: sha256(decoy) } } }),
    ),
  'hash alone': (meant) =>
    json(
      JSON.stringify({
        ...meant,
        query: undefined,
        extensions: { persistedQuery: { version: 1, sha256Hash: sha256(meant.query) } },
      }),
    ),
  batch: (meant, decoy) => json(JSON.stringify([{ query: decoy }, meant])),
  form: (meant) => post(form(meant), FORM_TYPE),
  'form, decoy first': (meant, decoy) => post(`query=${decoyField(decoy)}&${form(meant)}`, FORM_TYPE),
  'form, decoy last': (meant, decoy) =>
    post(`${form(meant)}&query=${decoyField(decoy)}&operationName=A`, FORM_TYPE),
  'application/graphql': ({ query }) => post(query, { 'content-type': 'application/graphql' }),
  'multipart form': (meant) =>
    post(
      `--x\r\nContent-Disposition: form-data; name="operations"\r\n\r\n${JSON.stringify(meant)}\r\n--x--`,
      {
        'content-type': 'multipart/form-data; boundary=x',
      },
    ),
  get: (meant) => got(form(meant)),
  'get, decoy first': (meant, decoy) => got(`query=${decoyField(decoy)}&${form(meant)}`),
  'get, decoy last': (meant, decoy) => got(`${form(meant)}&query=${decoyField(decoy)}`),
  'get, like a health check': (meant) => got(`${form(meant)}&x=/health`),
};

const plain = ['json', 'form', 'application/graphql', 'get', 'json, streamed'];
export const encoding = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...plain) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(ENCODINGS)) },
);
