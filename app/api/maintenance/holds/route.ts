import { answerHeldSchedules } from '#lib/edge/held-schedules.ts';

export async function GET(): Promise<Response> {
  return answerHeldSchedules();
}
