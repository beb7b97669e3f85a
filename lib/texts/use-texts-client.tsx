import { useLocale, useTranslations } from 'use-intl/react';
import type { Namespace } from './catalogue.ts';
import type { Texts } from './translator.ts';

/**
 * The texts of one namespace in the reader's language, in any component, of the server or the browser. Throws
 * where no `TextsProvider` is above it.
 */
export function useTexts<N extends Namespace>(namespace: N): Texts<N> {
  return useTranslations(namespace) as Texts<N>;
}

/** The locale that numbers and dates are written in for this reader. */
export function useReaderLocale(): string {
  return useLocale();
}
