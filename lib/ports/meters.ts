import type { Quiet } from '#lib/domain/drain/quiet.ts';
import type { Decision } from '#lib/domain/gate/gate.ts';
import type { Window } from '#lib/domain/window/window.ts';

/** What came of one request to AWS: `throttled` and `error` are AWS's answers, `no-answer` is none in time. */
export type AwsOutcome = 'ok' | 'throttled' | 'error' | 'no-answer';

/** One request as it was sent: a call that the SDK repeats is several. */
export type AwsRequest = {
  readonly service: string;
  readonly operation: string;
  readonly outcome: AwsOutcome;
};

/** How things are at the moment of asking; null, and for `quiet` also its parts, is what is not known. */
export type Present = {
  /** By which this process gates. */
  readonly window: Window | null;
  /** Since the state was last read from the store. */
  readonly snapshotAgeMs: number | null;
  readonly eventViewers: number;
  readonly quiet: Quiet | null;
};

/** What this process counts and measures of itself. No label ever says a name of a person, or a secret. */
export type Meters = {
  awsRequest(request: AwsRequest): void;
  gateDecision(decision: Decision): void;
  /** Times a tick and counts how it ended; what it answers or throws is passed on. */
  tick<Report extends { readonly outcome: string }>(work: () => Promise<Report>): Promise<Report>;
  /** Everything so far, and how things are, as a scraper reads it. */
  expose(present: Present): Promise<{ readonly contentType: string; readonly text: string }>;
};
