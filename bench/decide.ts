import { decide, type GateState } from '#lib/domain/gate/gate.ts';
import { classifyRequest } from '#lib/domain/gate/request.ts';
import type { Access } from '#lib/domain/gate/surfaces.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { NO_TERMS } from '#lib/domain/window/window-terms.ts';
import { percentile } from './percentile.ts';

// npm run bench: what the gate itself costs per request, without sessions and without HTTP.

const ROUNDS = 9;
const CALLS = 1_000_000;

const user: Principal = { kind: 'user', id: 'u', name: 'u', groups: ['team'], administrator: false };
const words = { startedBy: 'a', reason: null, message: null, plannedEnd: null, terms: NO_TERMS };
const opened = { id: 'w', version: 1, gateVersion: 1, startedAt: new Date(), ...words };
const states: readonly GateState[] = [
  { window: { status: 'INACTIVE', version: 0 }, fresh: true },
  { window: { status: 'PENDING', mode: 'READ-ONLY', ...opened }, fresh: true },
  { window: { status: 'PENDING', mode: 'NO-ACCESS', ...opened }, fresh: true },
];
const accesses: readonly Access[] = ['read', 'write', 'open', 'write'];
const paths = [
  '/datasets',
  '/api/graphql',
  '/_next/static/chunks/a.js',
  '/api/maintenance',
  '/environments/x/edit',
];

/** Nanoseconds per call, the median of the rounds, and bytes left on the heap per call. The sum keeps the calls from being optimised away. */
function measure(name: string, call: (at: number) => boolean): void {
  const nanoseconds: number[] = [];
  const bytes: number[] = [];
  let sum = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.memoryUsage().heapUsed;
    const started = performance.now();
    for (let at = 0; at < CALLS; at += 1) sum += call(at) ? 1 : 0;
    nanoseconds.push(((performance.now() - started) * 1e6) / CALLS);
    bytes.push((process.memoryUsage().heapUsed - before) / CALLS);
  }
  console.log(
    `${name.padEnd(28)} ${percentile(nanoseconds, 0.5).toFixed(0).padStart(6)} ns and ${percentile(bytes, 0.5).toFixed(3)} bytes per call (${sum} of ${ROUNDS * CALLS} passed)`,
  );
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

measure('decide', (at) => decide(pick(states, at), user, pick(accesses, at >> 2)).allow);
measure('classify a request, decide', (at) => {
  const { access } = classifyRequest('GET', pick(paths, at));
  return decide(pick(states, at >> 3), user, access).allow;
});
