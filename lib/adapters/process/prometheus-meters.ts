import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import type { Meters } from '#lib/ports/meters.ts';
import { createPresentGauges } from './present-gauges.ts';

/** A tick waits for AWS: most are over within a second, and none has a lease for longer than some minutes. */
const TICK_BUCKETS_SECONDS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120];

/**
 * Meters in this process's memory, told in Prometheus' text format. `ofNode`: also what Node tells of itself, which
 * takes a timer and an observer for as long as the process lives.
 */
export function createPrometheusMeters({ ofNode }: { readonly ofNode: boolean }): Meters {
  const registry = new Registry();
  const registers = [registry];
  if (ofNode) collectDefaultMetrics({ register: registry });
  const present = createPresentGauges(registry);
  const awsRequests = new Counter({
    name: 'maintenance_aws_requests_total',
    help: 'Requests that this process has sent to AWS, repeated ones included, by what came of them: ok, throttled, error, no-answer.',
    labelNames: ['service', 'operation', 'outcome'],
    registers,
  });
  const gateDecisions = new Counter({
    name: 'maintenance_gate_decisions_total',
    help: 'Decisions of the gate in this process, by verdict and reason. One request may be decided on more than once.',
    labelNames: ['verdict', 'reason'],
    registers,
  });
  const ticks = new Counter({
    name: 'maintenance_ticks_total',
    help: 'Ticks of the reconciler in this process, by how they ended: done, busy (another one was at work), module-off, failed.',
    labelNames: ['outcome'],
    registers,
  });
  const tickSeconds = new Histogram({
    name: 'maintenance_tick_duration_seconds',
    help: 'How long the ticks took that were at work in this process, failed ones included.',
    buckets: TICK_BUCKETS_SECONDS,
    registers,
  });

  const ended = (outcome: string, startedAtMs: number) => {
    ticks.inc({ outcome });
    if (outcome === 'done') present.tickDone();
    // The others have done nothing, and say nothing about how long a tick takes.
    if (outcome === 'done' || outcome === 'failed')
      tickSeconds.observe((performance.now() - startedAtMs) / 1000);
  };
  return {
    awsRequest: ({ service, operation, outcome }) => awsRequests.inc({ service, operation, outcome }),
    gateDecision: ({ allow, reason }) => gateDecisions.inc({ verdict: allow ? 'pass' : 'refuse', reason }),
    async tick(work) {
      const startedAtMs = performance.now();
      try {
        const report = await work();
        ended(report.outcome, startedAtMs);
        return report;
      } catch (cause) {
        ended('failed', startedAtMs);
        throw cause;
      }
    },
    async expose(state) {
      present.show(state);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}
