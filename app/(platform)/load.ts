import { forbidden, notFound, redirect } from 'next/navigation';
import { queryGraphql } from '#lib/edge/query-graphql.ts';

/**
 * What a page shows, by GraphQL. A refusal becomes the page that says it: 404, 403, sign-in, or the
 * overview when the gate has shut meanwhile (the gate then answers for it).
 */
export async function load<Data>(
  document: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Data> {
  const outcome = await queryGraphql<Data>(document, variables);
  if (outcome.ok) return outcome.value;
  switch (outcome.refusal.code) {
    case 'not-found':
    case 'bad-input':
      return notFound();
    case 'not-allowed':
    case 'not-administrator':
      return forbidden();
    case 'not-signed-in':
      return redirect('/signin');
    case 'maintenance-no-access':
      return redirect('/maintenance');
    default:
      throw new Error(`A page could not be loaded: ${outcome.refusal.message}`);
  }
}
