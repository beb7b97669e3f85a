import { type Ask, graphql } from '../http.ts';
import type { Address } from './addresses.ts';
import { answerHead } from './answer-head.ts';
import { PRINCIPALS, type Who } from './gate-rule.ts';
import type { HeadersOf } from './headers-of.ts';

export const METHODS = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT', 'PATCH', 'DELETE', 'PROPFIND'];
const READ = '{ listDatasets { count } }';

/** The answers of one state, by `keyOf`. */
export type Answers = ReadonlyMap<string, string>;

export function keyOf(route: string, method: string, who: Who): string {
  return `${method} ${route} by ${who}`;
}

/** Every address by every method as everybody. */
export async function askEverything(
  baseURL: string,
  all: readonly Address[],
  headersOf: HeadersOf,
): Promise<Answers> {
  const answers = new Map<string, string>();
  for (const address of all) {
    for (const method of METHODS) {
      const asked = askAt(address, method);
      await Promise.all(
        PRINCIPALS.map(async (who) => {
          const headers = { ...asked.headers, ...(await headersOf[who]()) };
          answers.set(keyOf(address.route, method, who), await answerHead(baseURL, { ...asked, headers }));
        }),
      );
    }
  }
  return answers;
}

function askAt({ route, path }: Address, method: string): Ask {
  if (route !== '/api/graphql') return { method, path };
  if (method === 'POST') return graphql(READ);
  return { method, path: `${path}?query=${encodeURIComponent(READ)}`, headers: graphql(READ).headers ?? {} };
}
