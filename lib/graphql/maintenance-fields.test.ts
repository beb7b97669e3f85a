import { graphql } from 'graphql';
import { describe, expect, test } from 'vitest';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { parseMode, transition, type Window } from '#lib/domain/window/window.ts';
import { NO_TERMS } from '#lib/domain/window/window-terms.ts';
import { followWindow } from '#lib/use-cases/window/follow-window.ts';
import { createBuilder } from './builder.ts';
import { addMaintenanceFields } from './maintenance-fields.ts';
import type { MaintenanceServices, Services } from './services.ts';

const administrator: Principal = {
  kind: 'user',
  id: 'admin',
  name: 'admin',
  groups: ['DAAdministrators'],
  administrator: true,
};

/** The window in memory, ruled by the domain. */
function inMemory(schedules: number): MaintenanceServices {
  let window: Window = { status: 'INACTIVE', version: 0 };
  const at = new Date(0);
  const listeners = new Set<() => void>();
  const onChange = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const following = { moduleActive: true, current: () => window, onChange };
  const keep = (next: Outcome<Window>) => {
    if (next.ok) window = next.value;
    for (const listener of listeners) listener();
    return next;
  };
  return {
    followWindow: (principal) => followWindow(following, principal),
    readWindow: async (principal) =>
      principal.kind === 'user' ? done(window) : refuse('not-signed-in', 'Sign in first.'),
    async startWindow(_principal, input) {
      const mode = parseMode(input.mode);
      if (!mode.ok) return mode;
      if (schedules === 0 && !input.withoutSchedules) return refuse('no-schedules', 'None was found.');
      const { reason, message } = input;
      const said = { reason, message, plannedEnd: null, terms: NO_TERMS };
      const start = { type: 'start', id: 'w1', mode: mode.value, by: 'admin', at, ...said } as const;
      return keep(transition(window, start));
    },
    endWindow: async () => keep(transition(window, { type: 'end', by: 'admin', at })),
  };
}

function client({ schedules = 5 } = {}) {
  const builder = createBuilder();
  builder.queryType({});
  builder.mutationType({});
  builder.subscriptionType({});
  addMaintenanceFields(builder);
  const schema = builder.toSchema();
  const services = inMemory(schedules) as Services;
  return async (source: string, principal = administrator) => {
    const contextValue = { principal, services, requestId: 'test' };
    const { data, errors } = await graphql({ schema, source, contextValue });
    return errors ? errors[0]?.extensions.code : JSON.parse(JSON.stringify(data));
  };
}

const STATUS = '{ getMaintenanceWindowStatus { status mode } }';

describe("the ancestor's maintenance fields", () => {
  test('a pipeline written for the ancestor starts, watches and stops a window', async () => {
    const ask = client();
    expect(await ask(STATUS)).toEqual({ getMaintenanceWindowStatus: { status: 'INACTIVE', mode: '' } });
    expect(await ask('mutation { startMaintenanceWindow(mode: "READ-ONLY") }')).toEqual({
      startMaintenanceWindow: true,
    });
    expect(await ask(STATUS)).toEqual({
      getMaintenanceWindowStatus: { status: 'PENDING', mode: 'READ-ONLY' },
    });
    expect(await ask('mutation { stopMaintenanceWindow }')).toEqual({ stopMaintenanceWindow: true });
    expect(await ask(STATUS)).toEqual({ getMaintenanceWindowStatus: { status: 'INACTIVE', mode: '' } });
  });

  test('refusals arrive with their code', async () => {
    const ask = client();
    expect(await ask('mutation { startMaintenanceWindow }')).toBe('MODE_UNKNOWN');
    expect(await ask('mutation { startMaintenanceWindow(mode: "read-only") }')).toBe('MODE_UNKNOWN');
    expect(await ask('mutation { stopMaintenanceWindow }')).toBe('WINDOW_NOT_OPEN');
    await ask('mutation { startMaintenanceWindow(mode: "NO-ACCESS") }');
    expect(await ask('mutation { startMaintenanceWindow(mode: "NO-ACCESS") }')).toBe('WINDOW_ALREADY_OPEN');
    expect(await ask(STATUS, { kind: 'nobody' })).toBe('NOT_SIGNED_IN');
  });

  test.each([
    ['unless told', '', 'NO_SCHEDULES'],
    ['when told no', ', withoutSchedules: false', 'NO_SCHEDULES'],
    ['when told nothing', ', withoutSchedules: null', 'NO_SCHEDULES'],
    ['but when told so', ', withoutSchedules: true', { startMaintenanceWindow: true }],
  ])('a pipeline does not start where there is no schedule, %s', async (_when, argument, answered) => {
    const ask = client({ schedules: 0 });
    const mutation = `mutation { startMaintenanceWindow(mode: "READ-ONLY"${argument}) }`;
    expect(await ask(mutation)).toEqual(answered);
  });
});
