import type { HealthAnswer } from '#lib/domain/window/health-answer.ts';

export type HealthAnswers = {
  /** The last answer of this window's health URL; null when it has not been asked. */
  ofWindow(windowId: string): Promise<HealthAnswer | null>;
};
