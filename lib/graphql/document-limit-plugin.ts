import { GraphQLError, type ParseOptions, parse, type Source } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export type DocumentLimits = Required<Pick<ParseOptions, 'maxTokens' | 'maxComments' | 'maxSourceLength'>>;

/**
 * Stops reading a document at its limits: a syntax error, status 400. Comments count apart from tokens, and stay in
 * memory with them. The parser is that of the same copy of graphql as the server's, which knows no other
 * copy's syntax errors and answers 500.
 */
export function documentLimitPlugin(limits: DocumentLimits): Plugin {
  return {
    onParse: ({ setParseFn }) =>
      setParseFn((source, options) => parseBounded(source, { ...options, ...limits })),
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
