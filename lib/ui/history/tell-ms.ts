import { tellDuration } from '../console/words/tell-duration.ts';

/** So many milliseconds in the two units that matter: "6 min", "2 h 5 min". */
export function tellMs(ms: number): string {
  return tellDuration(new Date(0), new Date(ms));
}
