import type { Observation } from '#lib/domain/drain/observation.ts';
import { useTexts } from '#texts';
import { tellDuration } from './words/tell-duration.ts';

type LastCheckedProps = { readonly observation: Observation | null; readonly now: Date };

/** How old the knowledge is that the card rests on. */
export function LastChecked({ observation, now }: LastCheckedProps) {
  const t = useTexts('console');
  return observation
    ? t('footer.lastChecked', { duration: tellDuration(observation.observedAt, now) })
    : t('footer.notChecked');
}
