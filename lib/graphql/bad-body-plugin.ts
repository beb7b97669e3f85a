import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** `variables` or `extensions` that are not JSON, in a form or a query string: the client's mistake, 400. */
export function badBodyPlugin(): Plugin {
  return {
    onRequestParse({ requestParser, setRequestParser }) {
      if (!requestParser) return;
      setRequestParser(async (request) => {
        try {
          return await requestParser(request);
        } catch (cause) {
          if (!(cause instanceof SyntaxError)) throw cause;
          const extensions = { code: 'BAD_REQUEST', http: { status: 400 } };
          throw new GraphQLError('The parameters are not valid JSON.', { extensions });
        }
      });
    },
  };
}
