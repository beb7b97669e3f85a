import type { APIRequestContext, APIResponse, Page, Request } from 'playwright/test';

/** The next server action that this page posts. */
export function nextAction(page: Page): Promise<Request> {
  return page.waitForRequest(
    (request) => request.method() === 'POST' && Boolean(request.headers()['next-action']),
  );
}

/** The same action, byte by byte, with the session of this client. */
export async function replayAction(
  client: APIRequestContext,
  action: Request,
  path = '/admin/settings',
): Promise<APIResponse> {
  const { cookie: _, 'content-length': __, ...headers } = await action.allHeaders();
  const sent = Object.entries(headers).filter(([name]) => !name.startsWith(':'));
  return client.fetch(path, {
    method: 'POST',
    headers: Object.fromEntries(sent),
    data: action.postDataBuffer() ?? '',
    maxRedirects: 0,
  });
}
