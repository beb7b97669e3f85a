import { expect } from 'playwright/test';
import type { Stack } from '#dev/stack.ts';

type Answer = Awaited<ReturnType<Stack['tick']>>['body'];

/** Ticks until a whole tick, past those beside another, answers this. */
export async function tickUntil(tick: Stack['tick'], wanted: Answer): Promise<void> {
  await expect.poll(async () => (await tick()).body).toMatchObject({ outcome: 'done', ...wanted });
}
