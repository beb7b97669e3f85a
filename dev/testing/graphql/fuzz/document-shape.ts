import fc from 'fast-check';
import type { OperationType } from '#lib/domain/gate/surfaces.ts';

/** A document as drawn; `printDocument` gives it the names and arguments of a schema. Numbers wrap around. */
export type DocumentShape = {
  readonly operations: readonly OperationShape[];
  /** Those that are spread are written, once for each type of operation that spreads them. */
  readonly fragments: readonly SelectionShape[][];
  readonly fragmentsFirst: boolean;
};

export type OperationShape = {
  readonly type: OperationType;
  readonly name: string | null;
  readonly selections: readonly SelectionShape[];
};

export type SelectionShape =
  | {
      readonly kind: 'field';
      readonly field: number;
      readonly alias: string | null;
      readonly directive: Directive;
    }
  | { readonly kind: 'odd'; readonly text: string; readonly directive: Directive }
  | {
      readonly kind: 'inline';
      readonly typed: boolean;
      readonly directive: Directive;
      readonly selections: readonly SelectionShape[];
    }
  | { readonly kind: 'spread'; readonly fragment: number; readonly directive: Directive };

export type Directive = (typeof DIRECTIVES)[number];

const DIRECTIVES = [
  null,
  '@skip(if: true)',
  '@skip(if: false)',
  '@include(if: false)',
  '@skip(if: $yes)',
  '@include(if: $yes)',
  '@include(if: $no)',
  '@skip(if: $given)',
] as const;

/** Names that something, somewhere, might take for more than a name. */
export const NAMES = [
  'getGroupsForUser',
  'getMaintenanceWindowStatus',
  'IntrospectionQuery',
  'query',
  'mutation',
  'A',
  'B',
  '__proto__',
];

const ODD = [
  '__typename',
  '__schema { types { name } }',
  '__type(name: "Dataset") { fields { name } }',
  'a: __typename',
  'getGroupsForUser: __schema { queryType { name } }',
  'wipe',
  'constructor',
  '...Missing',
];

const directive = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.constantFrom(...DIRECTIVES) },
);
const alias = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(...NAMES, 'other') },
);
const number = fc.nat({ max: 40 });

const field: fc.Arbitrary<SelectionShape> = fc.record({
  kind: fc.constant('field'),
  field: number,
  alias,
  directive,
});
const odd: fc.Arbitrary<SelectionShape> = fc.record({
  kind: fc.constant('odd'),
  text: fc.constantFrom(...ODD),
  directive,
});
const spread: fc.Arbitrary<SelectionShape> = fc.record({
  kind: fc.constant('spread'),
  fragment: number,
  directive,
});

const { selection } = fc.letrec<{ selection: SelectionShape }>((tie) => ({
  selection: fc.oneof(
    { depthSize: 'small' },
    { weight: 10, arbitrary: field },
    { weight: 1, arbitrary: odd },
    { weight: 3, arbitrary: spread },
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('inline'),
        typed: fc.boolean(),
        directive,
        selections: fc.array(tie('selection'), { minLength: 1, maxLength: 3 }),
      }),
    },
  ),
}));

const selections = fc.array(selection, { minLength: 1, maxLength: 3 });
const type = fc.oneof(
  { weight: 5, arbitrary: fc.constant<OperationType>('query') },
  { weight: 3, arbitrary: fc.constant<OperationType>('mutation') },
  { weight: 1, arbitrary: fc.constant<OperationType>('subscription') },
);
const name = fc.option(fc.constantFrom(...NAMES), { freq: 2 });

const alone = fc.tuple(fc.record({ type, name, selections }));
const several = fc.array(fc.record({ type, name: fc.constantFrom(...NAMES), selections }), {
  minLength: 2,
  maxLength: 3,
});

export const documentShape: fc.Arbitrary<DocumentShape> = fc.record({
  operations: fc.oneof({ weight: 3, arbitrary: alone }, { weight: 2, arbitrary: several }),
  fragments: fc.array(selections, { minLength: 3, maxLength: 3 }),
  fragmentsFirst: fc.boolean(),
});
