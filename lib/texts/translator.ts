import { createTranslator } from 'use-intl/core';
import type { Catalogue, Namespace } from './catalogue.ts';

/**
 * The texts of one namespace in the reader's language: `t('key')`, `t('key', { count })`,
 * `t.rich('key', { b: (chunks) => <b>{chunks}</b> })`. What functions take that put words together.
 */
export type Texts<N extends Namespace> = ReturnType<typeof createTranslator<Catalogue[N]>>;

/**
 * For ICU dates, which nothing here uses: moments are written by `LocalTime`, in the reader's own zone. Server
 * and browser must agree on something, though.
 */
export const TEXTS_TIME_ZONE = 'UTC';

/** The texts of one namespace of `catalogue`, with numbers and plurals as `locale` has them. */
export function createTexts<N extends Namespace>(
  catalogue: Catalogue,
  locale: string,
  namespace: N,
  onError?: (error: Error) => void,
): Texts<N> {
  return createTranslator({
    locale,
    messages: catalogue[namespace],
    timeZone: TEXTS_TIME_ZONE,
    ...(onError && { onError }),
  }) as Texts<N>;
}
