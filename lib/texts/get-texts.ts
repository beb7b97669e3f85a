import type { Namespace } from './catalogue.ts';
import { currentReader, textsFor } from './reader-texts.ts';
import type { Texts } from './translator.ts';

/**
 * The texts of one namespace in the reader's language, for async server code: pages that await, metadata, server
 * actions, route handlers. Components that await nothing use `useTexts` of `#texts`.
 */
export async function getTexts<N extends Namespace>(namespace: N): Promise<Texts<N>> {
  return textsFor(await currentReader(), namespace);
}
