import { type MutationAnswer, offline, readMutationAnswer } from './mutation-answer.ts';

const ENDPOINT = '/api/graphql';

/**
 * Sends one GraphQL mutation and answers its data or, in words for people, why there is none. Asks
 * for `application/graphql-response+json`, so that a refusal has its own HTTP status (GraphQL over
 * HTTP). Never throws.
 */
export async function sendMutation<Data>(
  document: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<MutationAnswer<Data>> {
  let response: Response;
  try {
    response = await fetch(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query: document, variables }),
    });
  } catch {
    return offline();
  }
  const body: unknown = await response.json().catch(() => null);
  return readMutationAnswer(body, response.headers.get('retry-after'));
}
