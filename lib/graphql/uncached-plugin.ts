import type { Plugin } from 'graphql-yoga';

/** Answers are one person's, at one moment: no cache keeps them, also not those that were asked by GET. */
export function uncachedPlugin(): Plugin {
  return {
    onResponse({ response }) {
      if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
    },
  };
}
