import * as z from 'zod';
import { lagSeconds } from './definition-fields.ts';

/**
 * How long it takes until everybody knows of a change, in simulated seconds. A rule goes on firing
 * for `disableSeconds` after DisableRule; a task that starts is unknown to ListTasks and
 * DescribeTasks for `visibleSeconds`. They hold for what happens while they are set.
 */
export const lags = z.strictObject({
  disableSeconds: lagSeconds.exactOptional(),
  visibleSeconds: lagSeconds.exactOptional(),
});
export type LagsDefinition = z.infer<typeof lags>;
export type Lags = Readonly<Required<LagsDefinition>>;

export const NO_LAGS: Lags = { disableSeconds: 0, visibleSeconds: 0 };
