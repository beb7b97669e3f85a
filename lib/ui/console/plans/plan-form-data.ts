import type { WindowPlan } from '#lib/domain/plans/window-plan.ts';

/** What a command about a plan posts: which one, as it was shown, and of a recurring one which occurrence. */
export function planForm(plan: Pick<WindowPlan, 'id' | 'version'>, startsAt?: Date): FormData {
  const form = new FormData();
  form.set('id', plan.id);
  form.set('version', String(plan.version));
  if (startsAt) form.set('startsAt', startsAt.toISOString());
  return form;
}
