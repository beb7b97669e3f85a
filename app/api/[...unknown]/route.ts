import { gated } from '#lib/edge/gate/gated-route.ts';
import { problemResponse } from '#lib/edge/gate/problem-response.ts';

const answer = gated(() =>
  problemResponse({ code: 'not-found', message: 'There is no such API here. Check the address.' }),
);

export { answer as DELETE, answer as GET, answer as PATCH, answer as POST, answer as PUT };
