/** A RunTask that brought a client token. */
export type Launch = {
  readonly cluster: string;
  readonly clientToken: string;
  readonly input: object;
  readonly taskArns: readonly string[];
  readonly at: number;
};
