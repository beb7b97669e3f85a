import { problemResponse } from '#lib/edge/gate/problem-response.ts';

/** What an address under /api answers where nothing is. */
export function noSuchApi(): Response {
  return problemResponse({ code: 'not-found', message: 'There is no such API here. Check the address.' });
}
