import type { HealthAnswer } from '#lib/domain/window/health-answer.ts';

/** What is noted of an open window without changing it; once it is over nothing is noted any more. */
export type WindowNotes = {
  /** The last answer is kept. The first one of a window that is not ok is audited, `planned-end-unhealthy`. */
  noteHealthAnswer(windowId: string, answer: HealthAnswer): Promise<void>;
  /** Audited, `drain-deadline-passed`, once per window. */
  noteDrainDeadline(windowId: string): Promise<void>;
};
