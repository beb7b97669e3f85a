import type { HealthAnswer } from '#lib/domain/window/health-answer.ts';
import type { HealthAnswers } from '#lib/ports/health-answers.ts';
import type { PrismaClient } from '../generated/client.ts';

/** As it is kept in `maintenance_windows.health_answer`. */
type Stored = Omit<HealthAnswer, 'at'> & { readonly at: string };

export function createPrismaHealthAnswers(prisma: PrismaClient): HealthAnswers {
  return {
    async ofWindow(windowId) {
      const row = await prisma.maintenanceWindow.findUnique({
        where: { id: windowId },
        select: { healthAnswer: true },
      });
      const stored = row?.healthAnswer as unknown as Stored | null | undefined;
      return stored ? { at: new Date(stored.at), ok: stored.ok, why: stored.why } : null;
    },
  };
}
