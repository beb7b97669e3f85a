import { use } from 'react';
import type { Namespace } from './catalogue.ts';
import { currentReader, textsFor } from './reader-texts.ts';
import type { Texts } from './translator.ts';

/** `#texts` for server components: see `use-texts-client.tsx`. */
export function useTexts<N extends Namespace>(namespace: N): Texts<N> {
  return textsFor(use(currentReader()), namespace);
}

/** The locale that numbers and dates are written in for this reader. */
export function useReaderLocale(): string {
  return use(currentReader()).locale;
}
