/** The right to run the reconciler, for one holder at a time across replicas, on the database's time. */
export type ReconcilerLease = {
  /** The lease, or null when somebody else holds it. It renews itself until it is released. */
  acquire(): Promise<HeldLease | null>;
};

export type HeldLease = {
  /** Asked before each call that changes AWS. False once the lease has run out, for good. */
  stillOurs(): Promise<boolean>;
  release(): Promise<void>;
};
