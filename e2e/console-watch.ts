import { type BrowserContext, expect } from 'playwright/test';

export type ConsoleWatch = {
  watch(context: BrowserContext): void;
  /** Says that errors of this kind belong to what is tested, such as a refused request. */
  expectErrors(pattern: RegExp): void;
  /** Fails when a page complained about anything that was not expected. */
  check(): void;
};

/** Listens to what pages complain about: errors in the console and exceptions nobody caught. */
export function watchConsole(): ConsoleWatch {
  const complaints: string[] = [];
  const expected: RegExp[] = [];
  return {
    watch(context) {
      context.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
      });
      context.on('weberror', (error) => complaints.push(String(error.error().stack ?? error.error())));
    },
    expectErrors: (pattern) => expected.push(pattern),
    check() {
      const unexpected = complaints.filter((text) => !expected.some((pattern) => pattern.test(text)));
      expect(unexpected, 'errors in the browser that no test expects').toEqual([]);
    },
  };
}
