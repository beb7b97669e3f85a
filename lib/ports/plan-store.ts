import type { Page } from '#lib/domain/catalogue/catalogue-page.ts';
import type { PlanOccurrence, Span, WindowPlan } from '#lib/domain/plans/window-plan.ts';

/** The planned windows, shared by all replicas. */
export type PlanStore = {
  /** Every plan of which something is to come, the next one first. */
  planned(): Promise<PlansSeen>;
  get(id: string): Promise<WindowPlan | null>;
  /** All of it with its audit entry, or nothing. */
  commit(change: PlanChange): Promise<PlanCommit>;
  /** Which of the plan's occurrences were found to have begun, or to be missed, at `since` or later; the latest last. */
  settledSince(planId: string, since: Date): Promise<readonly PlanOccurrence[]>;
  /** Which occurrences of any plan were found to be missed at `since` or later: at most `limit`, the latest start first. */
  missedSince(since: Date, limit: number): Promise<readonly PlanOccurrence[]>;
  /** What became of occurrences, the latest start first; a page beyond the last one is empty. */
  occurrences(part: { readonly page: number; readonly pageSize: number }): Promise<Page<PlanOccurrence>>;
};

/**
 * What was planned at one reading. `mark` stands for exactly that: a change that rests on it, because it overlapped
 * nothing then, is overtaken once any plan or the open window is another.
 */
export type PlansSeen = { readonly plans: readonly WindowPlan[]; readonly mark: string };

/** Who and when are `changedBy` and `changedAt` of the plan afterwards; `after` is one version on. */
export type PlanChange =
  | { readonly kind: 'made'; readonly after: WindowPlan; readonly mark: string }
  | {
      readonly kind: 'changed';
      readonly before: WindowPlan;
      readonly after: WindowPlan;
      readonly mark: string;
    }
  /** Its next occurrence is recorded as cancelled. */
  | { readonly kind: 'cancelled'; readonly before: WindowPlan; readonly after: WindowPlan }
  | {
      readonly kind: 'skipped';
      readonly before: WindowPlan;
      readonly after: WindowPlan;
      readonly occurrence: Span;
    }
  | {
      readonly kind: 'restored';
      readonly before: WindowPlan;
      readonly after: WindowPlan;
      readonly occurrence: Span;
      readonly mark: string;
    };

/** overtaken: the plan is no longer at the version of `before`, or what was seen by `mark` is not so any more. */
export type PlanCommit = 'committed' | 'overtaken';
