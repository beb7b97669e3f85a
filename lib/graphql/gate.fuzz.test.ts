import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { fuzzRuns } from '#dev/testing/fuzz-runs.ts';
import { type DrawnRequest, drawnRequest, operationsIn } from '#dev/testing/graphql/fuzz/drawn-request.ts';
import { textsIn, type Witnessed, witness } from '#dev/testing/graphql/fuzz/witness.ts';
import { ADMINISTRATOR, gatedServer, SOMEBODY, STATES } from '#dev/testing/graphql/gated-server.ts';
import { instrument } from '#dev/testing/graphql/instrumented-schema.ts';
import type { Decision } from '#lib/domain/gate/gate.ts';
import { NOBODY, type User } from '#lib/domain/principal.ts';
import { schema } from './schema.ts';

/** What somebody who is locked out may ask for, written out here once more. */
const OPEN_IN_NO_ACCESS = [
  'Query.getGroupsForUser',
  'Query.getMaintenanceWindowStatus',
  'Subscription.maintenanceWindowStatus',
];
/** All that those fields say, in the instrumented schema; also the names of their types. */
const SAID_IN_NO_ACCESS = ['getGroupsForUser', 'status', 'mode', 'Maintenance', 'Query', 'Subscription'];

const watched = instrument(schema);
const server = gatedServer({ schema: watched.schema });
const met = { asked: 0, compared: 0, queries: 0, writes: 0, refused: 0, openInNoAccess: 0 };

function expectNoWrite(state: string, { ran }: Witnessed) {
  expect(
    ran.filter((field) => field.startsWith('Mutation.')),
    `reached in ${state}`,
  ).toEqual([]);
}

/** Of what changes nothing the answer is the same, to the letter. A mutation may be one that reaches no field. */
function expectReadsGoOn(state: string, request: DrawnRequest, open: Witnessed, found: Witnessed) {
  const succeeded = open.data !== null && !open.ran.some((field) => field.startsWith('Mutation.'));
  if (!succeeded || (open.ran.length === 0 && operationsIn(request.texts).includes('mutation'))) return false;
  expect({ in: state, ...found }).toEqual({ in: state, ...open });
  return true;
}

type Seen = (state: keyof typeof STATES, principal?: User) => Promise<Witnessed>;

/** Nobody may do more than a state allows, nobody less than they are allowed. */
async function judge(request: DrawnRequest) {
  const seen: Seen = (state, principal = SOMEBODY) =>
    witness(server, watched, request.make(), STATES[state], principal);
  const askedBefore = server.decisions.length;
  const readOnly = await seen('READ-ONLY');
  expectNoWrite('READ-ONLY', readOnly);
  // Refused unread, before anybody looked at the state: it is so in every other.
  const decision = server.decisions[askedBefore];
  if (!decision) {
    expect(readOnly.ran).toEqual([]);
    return;
  }
  met.asked += 1;

  const noAccess = await seen('NO-ACCESS');
  expect(noAccess.ran.filter((field) => !OPEN_IN_NO_ACCESS.includes(field))).toEqual([]);
  expect(textsIn(noAccess.data).filter((text) => !SAID_IN_NO_ACCESS.includes(text))).toEqual([]);
  if (noAccess.ran.length > 0) met.openInNoAccess += 1;

  if (!decision.allow) met.refused += 1;
  if (request.half || mayBeHeldTooMuch(request, decision, readOnly))
    await compareWithOpen(request, seen, readOnly);
}

/** Not where nothing but mutations could be refused, nor where the gate let pass what fails all the same. */
function mayBeHeldTooMuch({ texts }: DrawnRequest, decision: Decision, readOnly: Witnessed): boolean {
  if (decision.allow) return readOnly.data !== null;
  return operationsIn(texts).some((type) => type !== 'mutation');
}

async function compareWithOpen(request: DrawnRequest, seen: Seen, readOnly: Witnessed) {
  const open = await seen('INACTIVE');
  met.compared += 1;
  if (expectReadsGoOn('READ-ONLY', request, open, readOnly)) met.queries += 1;
  if (open.ran.some((field) => field.startsWith('Mutation.'))) met.writes += 1;

  // What fails while INACTIVE shows nothing more.
  if (open.data === null) return;
  if (request.half) {
    const unknown = await seen('unknown');
    expectNoWrite('an unknown state', unknown);
    expectReadsGoOn('an unknown state', request, open, unknown);
  } else {
    const administrator = await seen('NO-ACCESS', ADMINISTRATOR);
    expect({ who: 'administrator', ...administrator }).toEqual({ who: 'administrator', ...open });
  }
}

/** Most documents are refused with errors, whose stacks nobody reads cost a fifth of the time. */
beforeAll(() => {
  Error.stackTraceLimit = 0;
});

test('whatever a user sends, in READ-ONLY no mutation is reached and every query goes on, and in NO-ACCESS only open fields are', async () => {
  const { seed, numRuns } = fuzzRuns('GraphQL requests at the gate', 15_000);
  await fc.assert(fc.asyncProperty(drawnRequest, judge), { seed, numRuns });
  console.log('What was met:', JSON.stringify(met));
  if (numRuns < 1_000) return;
  // Otherwise it is garbage that was tried.
  expect(met.queries / numRuns).toBeGreaterThan(0.1);
  expect(met.writes / numRuns).toBeGreaterThan(0.025);
  expect(met.openInNoAccess / numRuns).toBeGreaterThan(0.01);
}, 240_000);

test('whatever nobody sends, nothing is reached', async () => {
  const { seed, numRuns } = fuzzRuns('GraphQL requests of nobody', 1_000);
  const property = fc.asyncProperty(drawnRequest, async ({ make }) => {
    const { ran, data } = await witness(server, watched, make(), STATES.INACTIVE, NOBODY);
    expect([ran, data]).toEqual([[], null]);
  });
  await fc.assert(property, { seed, numRuns });
}, 60_000);
