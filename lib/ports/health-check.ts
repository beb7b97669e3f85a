/** What a health URL has answered; `why` is in words for people. */
export type HealthFinding = { readonly ok: boolean; readonly why: string };

/** Asks whether the platform is healthy. */
export type HealthCheck = {
  /** Healthy is an answer of 200, and nothing else. Never rejects, and takes a few seconds at most. */
  ask(url: string): Promise<HealthFinding>;
};
