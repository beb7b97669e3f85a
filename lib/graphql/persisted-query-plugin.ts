import { createHash } from 'node:crypto';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { requestError } from './request-error.ts';

/**
 * No query is known by its hash: a hash alone is refused in the words and the code on which Apollo Client
 * sends the text instead. A hash beside a text must be that text's, so that nobody downstream can take the
 * request for another than the one that is decided on and executed.
 */
export function persistedQueryPlugin(): Plugin {
  return {
    onParams({ params }) {
      if (!namesPersistedQuery(params)) return;
      const { query } = params;
      if (!query) {
        throw requestError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported', {
          status: 400,
          spec: true,
        });
      }
      if (typeof query === 'string' && hashOf(params) !== sha256(query)) {
        throw requestError('PERSISTED_QUERY_HASH_MISMATCH', "The hash is not that of the query's text.", {
          status: 400,
        });
      }
    },
  };
}

function namesPersistedQuery({ extensions }: GraphQLParams): boolean {
  return typeof extensions === 'object' && extensions !== null && Object.hasOwn(extensions, 'persistedQuery');
}

function hashOf({ extensions }: GraphQLParams): unknown {
  const persisted: unknown = extensions?.persistedQuery;
  return typeof persisted === 'object' && persisted !== null && 'sha256Hash' in persisted
    ? persisted.sha256Hash
    : undefined;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
