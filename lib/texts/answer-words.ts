import { sentenceWords } from './refusal-words.ts';
import type { Texts } from './translator.ts';

/**
 * What a health URL or AWS has answered, in the reader's language where it is a sentence of this application's. The
 * words of others stay as they said them.
 */
export function answerWords(t: Texts<'refusals'>, said: string): string {
  return sentenceWords(t, 'answers', said) ?? said;
}
