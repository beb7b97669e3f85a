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
};
