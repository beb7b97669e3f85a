import { GraphQLError } from 'graphql';

export type RequestErrorCode =
  | 'BAD_REQUEST'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'PERSISTED_QUERY_HASH_MISMATCH';

/**
 * A request that was not understood, so that nothing was executed. `http.status` shows whatever was
 * asked for; with `http.spec`, `application/json` answers 200 with `errors`, as GraphQL over HTTP wants it
 * where the request itself was well formed.
 */
export function requestError(
  code: RequestErrorCode,
  message: string,
  http: {
    readonly status: number;
    readonly spec?: boolean;
    readonly headers?: Readonly<Record<string, string>>;
  },
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, processed: false, http } });
}

export function badRequest(message: string): GraphQLError {
  return requestError('BAD_REQUEST', message, { status: 400 });
}
