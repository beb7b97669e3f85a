import { BUILT_IN, type Namespace } from './catalogue.ts';
import { createTexts, type Texts } from './translator.ts';

/** For tests: the English texts of a namespace. A text that is missing, or lacks a value, throws. */
export function englishTexts<N extends Namespace>(namespace: N): Texts<N> {
  return textsForTest('en', namespace);
}

/** For tests: the texts of a namespace in one of the built-in languages. */
export function textsForTest<N extends Namespace>(language: keyof typeof BUILT_IN, namespace: N): Texts<N> {
  const locale = language === 'en' ? 'en-GB' : language;
  return createTexts(BUILT_IN[language], locale, namespace, (error) => {
    throw error;
  });
}
