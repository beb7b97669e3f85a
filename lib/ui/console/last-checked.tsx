import type { Observation } from '#lib/domain/observation.ts';
import { tellDuration } from './tell-duration.ts';

type LastCheckedProps = { readonly observation: Observation | null; readonly now: Date };

/** How old the knowledge is that the card rests on. */
export function LastChecked({ observation, now }: LastCheckedProps) {
  return observation
    ? `Last checked ${tellDuration(observation.observedAt, now)} ago.`
    : 'Not checked since the start yet.';
}
