/** What the health URL of a window has answered, when its end was to wait for it. */
export type HealthAnswer = {
  readonly at: Date;
  /** It answered 200. */
  readonly ok: boolean;
  /** What it answered instead, or why it could not be asked, in words for people. */
  readonly why: string;
};
