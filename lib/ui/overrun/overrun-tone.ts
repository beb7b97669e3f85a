import type { Overrun } from '#lib/domain/window/overrun.ts';
import type { Tone } from '../tone.ts';

/** The later, the louder. */
export const OVERRUN_TONE: Readonly<Record<Overrun, Tone>> = {
  none: 'amber',
  late: 'amber',
  'very-late': 'red',
  forgotten: 'red',
};
