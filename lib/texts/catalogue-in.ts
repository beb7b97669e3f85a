import { BUILT_IN, type Catalogue } from './catalogue.ts';
import { layOver, type TextTree } from './lay-over.ts';

/** A platform's own texts: by language (`fr`, `pt-BR`), then namespace; only those that it changes or adds. */
export type OwnTexts = Readonly<Record<string, TextTree>>;

export const NO_OWN_TEXTS: OwnTexts = {};

/** The languages that readers can have: those of this application and those that the platform brings. */
export function languagesWith(own: OwnTexts): readonly string[] {
  return [...new Set([...Object.keys(BUILT_IN), ...Object.keys(own)])];
}

/**
 * Every text in `language`, the platform's own before this application's. What a language lacks is
 * English.
 */
export function catalogueIn(language: string, own: OwnTexts): Catalogue {
  const english = layOver(BUILT_IN.en, own.en);
  if (language === 'en') return english as Catalogue;
  const builtIn = (BUILT_IN as Readonly<Record<string, TextTree>>)[language];
  return layOver(layOver(english, builtIn), own[language]) as Catalogue;
}
