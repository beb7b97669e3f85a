import { parse } from '@formatjs/icu-messageformat-parser';
import type { TextTree } from './lay-over.ts';
import { argumentsOf } from './text-arguments.ts';

/**
 * What is wrong with `texts`, which are to be laid over `english`: a sentence for each text that English does not have,
 * that is no ICU message, or that asks for values that nobody gives it. Empty when all is well.
 */
export function textProblems(english: TextTree, texts: TextTree, above = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) => {
    const name = above ? `${above}.${key}` : key;
    const original = Object.hasOwn(english, key) ? english[key] : undefined;
    if (original === undefined) return [`there is no text ${name}.`];
    if (typeof original === 'object') {
      if (typeof text === 'object') return textProblems(original, text, name);
      return [`${name} is a group of texts, not one text.`];
    }
    return typeof text === 'string'
      ? messageProblems(original, text, name)
      : [`${name} is one text, not a group.`];
  });
}

function messageProblems(original: string, text: string, name: string): string[] {
  try {
    const given = argumentsOf(parse(original));
    const asked = argumentsOf(parse(text));
    const unknown = [...asked].filter((argument) => !given.has(argument));
    return unknown.length > 0
      ? [`${name} asks for ${unknown.join(', ')}, which the English text does not have.`]
      : [];
  } catch (cause) {
    return [`${name} is not an ICU message (${cause instanceof Error ? cause.message : cause}).`];
  }
}
