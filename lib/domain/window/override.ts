import type { Json } from '#lib/domain/input/json.ts';

/** One blocker that a person has decided to ignore, as it was then. */
export type Waiver = { readonly key: string; readonly blocker: Json };

/** An administrator's word that ACTIVE is right although something stands against it. */
export type Override = {
  readonly by: string;
  readonly at: Date;
  /** Typed by the administrator, never empty. */
  readonly reason: string;
  readonly waived: readonly Waiver[];
};

/** What is waived by either of two overrides, with the words of the later one. */
export function addOverride(earlier: Override | null, later: Override): Override {
  const waived = new Map([...(earlier?.waived ?? []), ...later.waived].map((waiver) => [waiver.key, waiver]));
  return { ...later, waived: [...waived.values()] };
}
