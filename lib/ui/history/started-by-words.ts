import type { WindowRecord } from '#lib/domain/history/window-record.ts';
import type { Texts } from '#lib/texts/translator.ts';
import { actorWords } from './actor-words.ts';

/** Who has started a window: a person, or the application at the time that a person had planned. */
export function startedByWords(
  t: Texts<'history'>,
  { entry, beganByPlan }: Pick<WindowRecord, 'beganByPlan'> & { readonly entry: { readonly by: string } },
): string {
  const by = actorWords(t, entry.by);
  return beganByPlan ? t('facts.byPlan', { by }) : by;
}
