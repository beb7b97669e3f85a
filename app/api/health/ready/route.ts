import { answerReadiness } from '#lib/edge/readiness.ts';

export async function GET(): Promise<Response> {
  return answerReadiness();
}
