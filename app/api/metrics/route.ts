import { gated } from '#lib/edge/gate/gated-route.ts';
import { answerMetrics } from '#lib/edge/metrics/answer-metrics.ts';

export const GET = gated(({ headers }) => answerMetrics(headers.get('authorization')));
