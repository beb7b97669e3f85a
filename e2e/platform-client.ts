import type { APIRequestContext, APIResponse } from 'playwright/test';

/** The platform's APIs as one account's programs use them. */
export type PlatformClient = {
  /** The raw answer, refusals and all. */
  send(query: string, variables?: object, operationName?: string): Promise<APIResponse>;
  /** The data; throws when there are errors. */
  ask<Data>(query: string, variables?: object): Promise<Data>;
  readonly http: APIRequestContext;
};

export function platformClient(http: APIRequestContext): PlatformClient {
  const send: PlatformClient['send'] = (query, variables = {}, operationName) =>
    http.post('/api/graphql', {
      headers: { accept: 'application/graphql-response+json' },
      data: { query, variables, ...(operationName ? { operationName } : {}) },
    });
  return {
    http,
    send,
    async ask(query, variables) {
      const response = await send(query, variables);
      const { data, errors } = await response.json();
      if (errors) throw new Error(`GraphQL answered ${response.status()}: ${JSON.stringify(errors)}`);
      return data;
    },
  };
}
