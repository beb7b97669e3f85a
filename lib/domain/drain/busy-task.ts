/** An ECS task that has not stopped and does not belong to a service. */
export type BusyTask = {
  readonly arn: string;
  readonly clusterArn: string;
  /** The task definition's family, or the ARN's last part when AWS gives no definition. */
  readonly family: string;
  /** ECS `lastStatus`: PROVISIONING, PENDING, ACTIVATING, RUNNING, DEACTIVATING, STOPPING, ... */
  readonly lastStatus: string;
  /** ECS `startedBy`; EventBridge writes `events-rule/<name>`, cut to 36 characters. */
  readonly startedBy: string | null;
  /** When it began to run, else when it was created; null when AWS says neither. */
  readonly since: Date | null;
  /** In how many scans in a row AWS has neither listed nor described it, although it was busy before. */
  readonly absences: number;
};

/** A task that AWS does not mention may not be visible at the moment; after so many scans it is over. */
const ABSENT_IS_OVER = 2;

/** A task that was busy and is no longer mentioned: still unknown, and so busy, or null once it counts as over. */
export function afterAbsence(task: BusyTask): BusyTask | null {
  const absences = task.absences + 1;
  return absences < ABSENT_IS_OVER ? { ...task, lastStatus: 'UNKNOWN', absences } : null;
}
