import { z } from 'zod';
import type { PlanInput, PlanTimesInput } from '#lib/use-cases/plans/plan-input.ts';
import { anyField, numberField, TERMS_FIELDS, textField, tickField } from './form-fields.ts';

const whichField = z.enum(['first', 'second']).optional().catch(undefined);
const plainText = textField.transform((value) => value ?? '');

/** When a plan takes place, as its form posts it and as its preview asks. */
const TimesForm = z.object({
  kind: z.enum(['once', 'recurring']),
  zone: plainText,
  start: plainText,
  end: plainText,
  startWhich: whichField,
  endWhich: whichField,
  cron: plainText,
  durationMinutes: numberField,
});

const PlanForm = z.object({
  mode: anyField,
  reason: textField,
  message: textField,
  noticeMinutes: numberField,
  withoutSchedules: tickField,
  ...TERMS_FIELDS,
});

type Posted = Readonly<Record<string, unknown>>;

/** Null when this is no such form. What the fields mean is the use case's to say. */
export function timesOf(posted: Posted): PlanTimesInput | null {
  const parsed = TimesForm.safeParse(posted);
  if (!parsed.success) return null;
  const { kind, zone, start, end, startWhich = null, endWhich = null, cron, durationMinutes } = parsed.data;
  return kind === 'once'
    ? { kind, zone, start, end, startWhich, endWhich }
    : { kind, zone, cron, durationMinutes };
}

/** Null when this is no such form. */
export function planOf(posted: Posted): PlanInput | null {
  const [times, content] = [timesOf(posted), PlanForm.safeParse(posted)];
  return times && content.success ? { ...content.data, times } : null;
}
