'use client';

import { type ReactNode, useMemo } from 'react';
import { IntlProvider } from 'use-intl/react';
import { catalogueIn, type OwnTexts } from './catalogue-in.ts';
import { TEXTS_TIME_ZONE } from './translator.ts';

type TextsProviderProps = {
  readonly language: string;
  readonly locale: string;
  readonly own: OwnTexts;
  readonly children: ReactNode;
};

/**
 * Gives every component below it the reader's texts. The built-in ones are part of the scripts, which browsers
 * keep, and not of each answer: a page that refreshes itself would fetch them again and again.
 */
export function TextsProvider({ language, locale, own, children }: TextsProviderProps) {
  const messages = useMemo(() => catalogueIn(language, own), [language, own]);
  return (
    <IntlProvider locale={locale} messages={messages} timeZone={TEXTS_TIME_ZONE}>
      {children}
    </IntlProvider>
  );
}
