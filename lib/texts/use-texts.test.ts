import { type ComponentProps, createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { useTexts } from '#texts';
import { TextsProvider } from './texts-provider.tsx';

function Overview() {
  return useTexts('overview')('title');
}

function page(language: string, own = {}) {
  const props = { language, locale: language, own } as ComponentProps<typeof TextsProvider>;
  return createElement(TextsProvider, props, createElement(Overview));
}

test('a component has its texts in the language of the provider above it', () => {
  expect(renderToString(page('en'))).toBe('Overview');
  expect(renderToString(page('de'))).toBe('Übersicht');
});

test('a component without a provider fails loudly', () => {
  expect(() => renderToString(createElement(Overview))).toThrow('No intl context found');
});

test('a platform’s own text takes the place of ours, and what its language lacks is English', () => {
  expect(renderToString(page('de', { de: { overview: { title: 'Start' } } }))).toBe('Start');
  expect(renderToString(page('fr', { fr: { shell: { datasets: 'Jeux de données' } } }))).toBe('Overview');
});
