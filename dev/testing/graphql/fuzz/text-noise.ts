import fc from 'fast-check';

/** What is done to a text that was whole. Places are parts of its length. */
export type Noise = { readonly at: number; readonly length: number; readonly insert: string };

const INSERTS = [
  '',
  '{',
  '}',
  '...',
  '@skip(if: true)',
  '#',
  '# mutation {\n',
  '\n',
  ',',
  '"',
  '"""',
  '\\',
  '\uFEFF',
  '\u0000',
  '\u2028',
  '$',
  'query',
  'mutation',
  'subscription',
  'fragment F on Mutation { stopMaintenanceWindow }',
  '...F',
  '{ __schema { types { name } } }',
  'query A { getGroupsForUser }',
  'mutation A { stopMaintenanceWindow }',
  'extend type Query { a: String }',
  '(',
  ')',
  ':',
  '!',
];

export const noise: fc.Arbitrary<readonly Noise[]> = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 1,
    arbitrary: fc.array(
      fc.record({
        at: fc.nat({ max: 1_000 }),
        length: fc.oneof(fc.constant(0), fc.nat({ max: 12 })),
        insert: fc.oneof(fc.constantFrom(...INSERTS), fc.string({ unit: 'grapheme', maxLength: 3 })),
      }),
      { minLength: 1, maxLength: 3 },
    ),
  },
);

export function withNoise(text: string, all: readonly Noise[]): string {
  return all.reduce((noisy, { at, length, insert }) => {
    const from = Math.floor((at / 1_000) * noisy.length);
    return noisy.slice(0, from) + insert + noisy.slice(from + length);
  }, text);
}
