type Page<Item> = { readonly items: readonly Item[] | undefined; readonly next: string | undefined };
type AskPage<Item> = (token: string | undefined) => Promise<Page<Item>>;

const MOST_RESTARTS = 2;

/**
 * What a page token that is not good any more is called. EventBridge documents `InvalidToken` (NextToken of its
 * list calls) and has been seen to say ValidationException (terraformer, pull request 2082); it models neither.
 * ECS documents nothing; of the exceptions modelled for ListTasks these two fit.
 */
const TOKEN_REFUSED: ReadonlySet<string> = new Set([
  'InvalidToken',
  'InvalidTokenException',
  'InvalidNextToken',
  'InvalidNextTokenException',
  'ExpiredNextTokenException',
  'ValidationException',
  'InvalidParameterException',
  'ClientException',
]);

/**
 * Follows a paged call to its end. An empty page with a token goes on. A token that AWS refuses means beginning
 * again at page 1, twice at most. A token that comes back a second time, or a page whose list is missing, is an
 * error: half a list must not pass for all of it.
 */
export async function allPages<Item>(ask: AskPage<Item>): Promise<Item[]> {
  for (let restarts = 0; restarts < MOST_RESTARTS; restarts += 1) {
    try {
      return await fromPageOne(ask);
    } catch (cause) {
      if (!(cause instanceof TokenRefused)) throw cause;
    }
  }
  return fromPageOne(ask);
}

async function fromPageOne<Item>(ask: AskPage<Item>): Promise<Item[]> {
  const items: Item[] = [];
  const seen = new Set<string>();
  let token: string | undefined;
  do {
    const answer = await askPage(ask, token);
    if (!answer.items) throw new Error('AWS answered without the list that was asked for.');
    items.push(...answer.items);
    token = answer.next || undefined;
    if (token !== undefined && seen.has(token)) throw new Error('AWS answered the same page token twice.');
    if (token !== undefined) seen.add(token);
  } while (token !== undefined);
  return items;
}

class TokenRefused extends Error {}

/** Page 1 has no token, so whatever AWS refuses there is something else. */
async function askPage<Item>(ask: AskPage<Item>, token: string | undefined): Promise<Page<Item>> {
  try {
    return await ask(token);
  } catch (cause) {
    if (token === undefined || !(cause instanceof Error) || !TOKEN_REFUSED.has(cause.name)) throw cause;
    throw new TokenRefused(`AWS refused its own page token again and again (${cause.name}).`, { cause });
  }
}
