import { GraphQLError, type ParseOptions, parse, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Stops reading a document after `maxTokens` tokens: a syntax error, status 400. The parser is that of
 * the same copy of graphql as the server's, which knows no other copy's syntax errors and answers 500.
 */
export function tokenLimitPlugin(maxTokens: number): Plugin {
  return {
    onParse: ({ setParseFn }) =>
      setParseFn((source, options) => parseBounded(source, { ...options, maxTokens })),
  };
}

function parseBounded(source: string | Source, options: ParseOptions) {
  try {
    return parse(source, options);
  } catch (cause) {
    // The parser recurses: a thousand brackets in a row can exhaust the stack within the limit of tokens.
    if (cause instanceof RangeError)
      throw new GraphQLError('Syntax Error: The document is nested too deeply.');
    throw cause;
  }
}
