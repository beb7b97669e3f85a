import SchemaBuilder from '@pothos/core';
import type { GraphqlContext } from './context.ts';

/**
 * Where the schema is put together; `schema.ts` makes one and hands it to each part. It is not
 * module state, so that a part that is reloaded in development does not meet its former self.
 */
export function createBuilder() {
  return new SchemaBuilder<{ Context: GraphqlContext }>({});
}

export type Builder = ReturnType<typeof createBuilder>;
