import fc from 'fast-check';
import { type Action, event } from './action.ts';

/** `new` does not exist at first. */
export const RULE_NAMES = fc.constantFrom('a', 'b', 'off', 'new');

/** An operator, or a deployment, changes rules by hand. */
export const operatorActions: fc.Arbitrary<Action> = fc.oneof(
  { weight: 3, arbitrary: RULE_NAMES.map((name) => setRule(name, 'ENABLED')) },
  { weight: 2, arbitrary: RULE_NAMES.map((name) => setRule(name, 'DISABLED')) },
  { weight: 1, arbitrary: RULE_NAMES.map((name) => makeRule(name, 'ENABLED')) },
  { weight: 1, arbitrary: RULE_NAMES.map((name) => makeRule(name, 'DISABLED')) },
  { weight: 1, arbitrary: RULE_NAMES.map(deleteRule) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('ENABLED' as const, 'DISABLED' as const)
      .map((state) => setRule('managed', state)),
  },
);

function setRule(name: string, state: 'ENABLED' | 'DISABLED'): Action {
  return event(
    `somebody sets ${name} to ${state}`,
    ({ truth }) => truth.rules.changedByOthers(name, state),
    ({ truth }) => exists(truth.rules.of(name)),
  );
}

function makeRule(name: string, state: 'ENABLED' | 'DISABLED'): Action {
  return event(
    `somebody makes ${name}, ${state}`,
    ({ truth }) => truth.rules.changedByOthers(name, state),
    ({ truth }) => !exists(truth.rules.of(name)),
  );
}

function deleteRule(name: string): Action {
  return event(
    `somebody deletes ${name}`,
    ({ truth }) => truth.rules.changedByOthers(name, null),
    ({ truth }) => exists(truth.rules.of(name)),
  );
}

function exists(history: { readonly state: unknown } | null): boolean {
  return history !== null && history.state !== null;
}
