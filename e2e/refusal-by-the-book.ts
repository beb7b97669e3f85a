import { type APIResponse, expect } from 'playwright/test';
import { verdictOf } from './http.ts';

/** Whatever its form, a refusal says when to come back, is kept by no cache, and that nothing was done. */
export async function expectRefusalByTheBook(answer: APIResponse, about: string): Promise<void> {
  const verdict = await verdictOf(answer);
  if (answer.status() !== 503 && !verdict.includes('MAINTENANCE_')) return;
  expect.soft(answer.headers(), about).toMatchObject({
    'retry-after': expect.stringMatching(/^(6\d|7[01])$/),
    'cache-control': 'no-store',
  });
  const text = await answer.text();
  if (text === '') return;
  if (verdict.includes('problem')) {
    expect.soft(JSON.parse(text), about).toEqual({
      type: 'about:blank',
      title: 'Maintenance',
      status: 503,
      detail: expect.stringContaining('not processed'),
      code: expect.stringMatching(/^MAINTENANCE_/),
      processed: false,
    });
  } else if (verdict.includes('MAINTENANCE_')) {
    expect.soft(JSON.parse(text), about).toEqual({
      errors: [
        {
          message: expect.stringContaining('not processed'),
          extensions: {
            code: expect.stringMatching(/^MAINTENANCE_/),
            processed: false,
            retryAfterSeconds: Number(answer.headers()['retry-after']),
          },
        },
      ],
    });
  } else {
    expect
      .soft(text, about)
      .toMatch(
        /not processed|Nothing was saved|We are doing maintenance|cannot be opened during maintenance/,
      );
  }
}

/** What is said to one person is not told to the next; files of the build, and what has no body, may be kept. */
export function expectKeptByNoCache(answer: APIResponse, about: string): void {
  const { pathname } = new URL(answer.url());
  const type = answer.headers()['content-type'] ?? '';
  if (pathname.startsWith('/_next/static/') || pathname.startsWith('/api/auth/')) return;
  if (!/html|json/.test(type)) return;
  expect.soft(answer.headers()['cache-control'], about).toMatch(/no-store/);
}
