import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Logger } from '#lib/log.ts';
import type { GraphqlContext } from './context.ts';
import { documentLimitPlugin } from './document-limit-plugin.ts';
import { eventStreamPlugin } from './event-stream-plugin.ts';
import { gatePlugin } from './gate-plugin.ts';
import { persistedQueryPlugin } from './persisted-query-plugin.ts';
import { requestBodyPlugin } from './request-body-plugin.ts';
import { schema as platformSchema } from './schema.ts';
import { type SubscriptionGateOptions, subscriptionGatePlugin } from './subscription-gate-plugin.ts';
import { uncachedPlugin } from './uncached-plugin.ts';

/** Bytes of a request body; the catalogue's largest honest request is a few thousand. */
const MAX_BODY_BYTES = 256 * 1024;

/**
 * The largest document of our own has 132 tokens, the usual introspection query 182. Validation compares every
 * field with every other of its name, so its cost grows with the square of this; comments stay in memory.
 */
const DOCUMENT_LIMITS = { maxTokens: 800, maxComments: 100, maxSourceLength: 16 * 1024 };

/** Our own documents are some thirty. A parsed one can take 300 KB. */
const REMEMBERED_DOCUMENTS = 100;
const MAX_DEPTH = 12;

export const GRAPHQL_PATH = '/api/graphql';

export type GraphQLServer = ReturnType<typeof createGraphQLServer>;

export type GraphQLServerOptions = SubscriptionGateOptions & {
  readonly log: Logger;
  /** The platform's own when left out. */
  readonly schema?: GraphQLSchema;
};

/** GraphQL over HTTP at `/api/graphql`: bounded, gated, and silent about what went wrong inside. */
export function createGraphQLServer(options: GraphQLServerOptions) {
  const { log, schema = platformSchema } = options;
  return createYoga<GraphqlContext>({
    schema,
    graphqlEndpoint: GRAPHQL_PATH,
    graphiql: false,
    landingPage: false,
    // Off: it would answer every address that ends so, a space is in none.
    healthCheckEndpoint: ' ',
    cors: false,
    multipart: false,
    batching: false,
    maxRequestBodySize: MAX_BODY_BYTES,
    // A text that did not parse must come past the gate every time, so such errors are not remembered.
    parserAndValidationCache: {
      errorCache: { get: () => undefined, set: () => {} },
      documentCache: new LRUCache<string, DocumentNode>({ max: REMEMBERED_DOCUMENTS }),
    },
    logging: {
      debug: (...words) => log.trace({ words }, 'graphql'),
      info: (...words) => log.debug({ words }, 'graphql'),
      warn: (...words) => log.warn({ words }, 'graphql'),
      error: (...words) => log.error({ err: words[0] }, 'A GraphQL operation failed unexpectedly.'),
    },
    plugins: [
      eventStreamPlugin(),
      uncachedPlugin(),
      requestBodyPlugin(),
      persistedQueryPlugin(),
      documentLimitPlugin(DOCUMENT_LIMITS),
      gatePlugin(options),
      subscriptionGatePlugin(options),
      maxDepthPlugin({
        n: MAX_DEPTH,
        flattenFragments: true,
        ignoreIntrospection: true,
        onReject: [markInvalid],
      }),
    ],
  });
}

/** The depth plugin gives its errors neither a code nor a status: they are those of an invalid document. */
function markInvalid(_context: unknown, { extensions }: GraphQLError): void {
  Object.assign(extensions, { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400, spec: true } });
}
