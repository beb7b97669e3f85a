import { expect, test, vi } from 'vitest';
import { createRecheckTurns } from './recheck-turns.ts';

test('a client that keeps no cookies is not sent in circles for ever', () => {
  const turns = createRecheckTurns();
  const sent = Array.from({ length: 100 }, () => goRound(turns, 'admin')).filter(Boolean);
  expect(sent.length).toBe(10);
  expect(turns.isLeft('another')).toBe(true);
});

test('after asking in vain nobody is sent again, until some time has passed', async () => {
  const turns = createRecheckTurns({ withinMs: 30 });
  expect(turns.isLeft('admin')).toBe(true);
  turns.close('admin');
  expect(turns.isLeft('admin')).toBe(false);
  await vi.waitFor(() => expect(turns.isLeft('admin')).toBe(true));
});

test('turns are counted from the first, so that tabs which never stop asking get through again', async () => {
  const turns = createRecheckTurns({ withinMs: 30 });
  while (goRound(turns, 'admin'));
  await vi.waitFor(() => {
    turns.take('admin');
    expect(turns.isLeft('admin')).toBe(true);
  });
});

function goRound(turns: ReturnType<typeof createRecheckTurns>, userId: string): boolean {
  if (!turns.isLeft(userId)) return false;
  turns.take(userId);
  return true;
}
