/** A task that has run and has come to its end by itself, as ECS told afterwards. */
export type TaskRun = {
  readonly arn: string;
  readonly clusterArn: string;
  readonly family: string;
  /** ECS `startedBy`. */
  readonly startedBy: string | null;
  readonly startedAt: Date;
  /** When its code had ended. */
  readonly endedAt: Date;
};

/** So long ended tasks are remembered, and so many of each family: enough to say what is usual today. */
export const KEPT_DAYS = 90;
export const KEPT_RUNS_PER_FAMILY = 200;
