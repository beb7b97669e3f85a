import { gated } from '#lib/edge/gate/gated-route.ts';
import { answerLogo } from '#lib/edge/platform-logo.ts';

export const GET = gated(answerLogo);
