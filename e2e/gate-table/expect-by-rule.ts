import { expect } from 'playwright/test';
import type { Address } from './addresses.ts';
import { type Answers, keyOf, METHODS } from './ask-everything.ts';
import { gateRule, PRINCIPALS, type State } from './gate-rule.ts';
import { withoutDatabase } from './without-database.ts';

/**
 * Where the gate lets pass, the route answers as it does without a window, as far as it can without the database where
 * that is away; but for the page that speaks of a window.
 */
export function expectByRule(
  state: State,
  found: ReadonlyMap<State, Answers>,
  all: readonly Address[],
): void {
  for (const { route, known } of all) {
    for (const method of METHODS) {
      for (const who of PRINCIPALS) {
        const key = keyOf(route, method, who);
        const about = `${key} in ${state}`;
        const answer = found.get(state)?.get(key);
        const open = found.get('INACTIVE')?.get(key);
        const refusal = gateRule(who, state, { method, route, known });
        if (refusal) expect.soft(answer, about).toBe(refusal);
        else if (state === 'INACTIVE') expect.soft(answer, about).not.toBe('503');
        else if (route !== '/maintenance') {
          const comesOfIt = state === 'UNKNOWN' ? withoutDatabase(who, route, open) : open;
          expect.soft(answer, about).toBe(comesOfIt);
        }
      }
    }
  }
}
