import { expect, test } from 'vitest';
import type { AuditLog } from '#lib/ports/audit-log.ts';
import type { HealthAnswers } from '#lib/ports/health-answers.ts';
import type { WindowNotes } from '#lib/ports/window-notes.ts';
import type { WindowStore } from '#lib/ports/window-store.ts';
import { endOpen, nextWindow } from './next-window.ts';

export type WindowNotesMade = {
  readonly notes: WindowNotes;
  readonly answers: HealthAnswers;
  readonly windows: WindowStore;
  readonly audit: AuditLog;
};

/** What `WindowNotes` promises, whoever keeps them. */
export function windowNotesContract(make: () => Promise<WindowNotesMade>): void {
  const times = async (audit: AuditLog, action: string) =>
    (await audit.list({ page: 1, pageSize: 100 })).nodes.filter((entry) => entry.action === action).length;

  test('the last answer is kept, and that it is not healthy is audited once per window', async () => {
    const { notes, answers, windows, audit } = await make();
    const { id } = await nextWindow(windows);
    const at = await windows.now();
    expect(await answers.ofWindow(id)).toBeNull();
    const unhealthy = { at, ok: false, why: 'It answered 503.' };
    await Promise.all([notes.noteHealthAnswer(id, unhealthy), notes.noteHealthAnswer(id, unhealthy)]);
    expect(await answers.ofWindow(id)).toEqual(unhealthy);
    await notes.noteHealthAnswer(id, { at, ok: true, why: 'It answered 200.' });
    expect(await answers.ofWindow(id)).toEqual({ at, ok: true, why: 'It answered 200.' });
    expect(await times(audit, 'planned-end-unhealthy')).toBe(1);
    const { id: other } = await nextWindow(windows);
    await notes.noteHealthAnswer(other, unhealthy);
    expect(await times(audit, 'planned-end-unhealthy')).toBe(2);
  });

  test('that the deadline of the drain has passed is audited once per window', async () => {
    const { notes, windows, audit } = await make();
    const { id } = await nextWindow(windows);
    await Promise.all([
      notes.noteDrainDeadline(id),
      notes.noteDrainDeadline(id),
      notes.noteDrainDeadline(id),
    ]);
    expect(await times(audit, 'drain-deadline-passed')).toBe(1);
  });

  test('nothing is noted of a window that is over', async () => {
    const { notes, answers, windows, audit } = await make();
    const { id } = await nextWindow(windows);
    await endOpen(windows);
    await notes.noteHealthAnswer(id, { at: await windows.now(), ok: false, why: 'It answered 503.' });
    await notes.noteDrainDeadline(id);
    expect(await answers.ofWindow(id)).toBeNull();
    expect(await times(audit, 'planned-end-unhealthy')).toBe(0);
    expect(await times(audit, 'drain-deadline-passed')).toBe(0);
  });
}
