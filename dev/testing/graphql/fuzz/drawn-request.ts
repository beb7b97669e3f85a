import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import type { OperationType } from '#lib/domain/gate/surfaces.ts';
import { schema } from '#lib/graphql/schema.ts';
import { documentShape } from './document-shape.ts';
import { printDocument } from './print-document.ts';
import { decoy, ENCODINGS, encoding, operationChoice, variables } from './request-shape.ts';
import { noise, withNoise } from './text-noise.ts';

export type DrawnRequest = {
  readonly encoding: string;
  /** Every text that it carries, the effective one and those beside it. */
  readonly texts: readonly string[];
  /** What it means to send, for a person who looks at a failure. */
  readonly meant: object;
  /** The same request as often as it is wanted. */
  readonly make: () => Request;
  /** True for every second one: where two things are to be shown, one of them is, to be done in time. */
  readonly half: boolean;
};

/** A request to the platform's GraphQL, in one of many spellings, often valid, sometimes garbage. */
export const drawnRequest: fc.Arbitrary<DrawnRequest> = fc
  .record({
    shape: documentShape,
    noise,
    choice: operationChoice,
    variables,
    decoy,
    encoding,
    half: fc.boolean(),
  })
  .map(({ shape, noise: noises, decoy: beside, encoding: kind, choice, variables, half }) => {
    const query = withNoise(printDocument(schema, shape), noises);
    const names = shape.operations.map(({ name }) => name ?? undefined);
    const operationName = 'nth' in choice ? names[choice.nth % names.length] : choice.said;
    const meant = { query, operationName, variables };
    const write = ENCODINGS[kind];
    if (!write) throw new Error(`There is no encoding ${kind}.`);
    const texts = write.length > 1 ? [query, beside] : [query];
    return { encoding: kind, texts, meant, half, make: () => write(meant, beside) };
  });

/** The types of the operations in these texts, whichever would be executed; of one that is no document none would. */
export function operationsIn(texts: readonly string[]): readonly OperationType[] {
  return texts.flatMap((text) => {
    try {
      return parse(text).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION ? [definition.operation] : [],
      );
    } catch {
      return [];
    }
  });
}
