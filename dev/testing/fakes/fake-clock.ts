/** Time as a value: it stands still until a test lets it pass. */
export type FakeClock = {
  now(): Date;
  pass(milliseconds: number): void;
  /** Called whenever time has passed, with the time before. */
  onPass(listener: (before: Date) => void): void;
};

export function createFakeClock(start = new Date('2026-01-05T02:00:00Z')): FakeClock {
  let now = start;
  const listeners: ((before: Date) => void)[] = [];
  return {
    now: () => now,
    pass(milliseconds) {
      const before = now;
      now = new Date(now.getTime() + milliseconds);
      for (const listener of listeners) listener(before);
    },
    onPass: (listener) => void listeners.push(listener),
  };
}
