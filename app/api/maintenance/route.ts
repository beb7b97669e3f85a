import { answerMaintenanceState } from '#lib/edge/maintenance-state.ts';

export async function GET(): Promise<Response> {
  return answerMaintenanceState();
}
