import { z } from 'zod';

/** A text field: trimmed, null when empty or missing. How long it may be is the use case's to say, beside the field. */
export const textField = z
  .string()
  .optional()
  .transform((value) => value?.trim() || null);

/**
 * A number field: null when empty or missing. What is no number becomes NaN, which the use case refuses beside the
 * field, as it does a number that is too large.
 */
export const numberField = z
  .string()
  .optional()
  .transform((value) => (value?.trim() ? Number(value) : null));

/** Whatever was posted, if anything was: zod takes a key without `optional` for one that has to be there. */
export const anyField = z
  .unknown()
  .optional()
  .transform((value) => value ?? null);

/** A box that is ticked or not. */
export const tickField = anyField.transform((value) => value === 'true');

/** What administrators agree on for a window, started now or planned; see `TermsInput`. */
export const TERMS_FIELDS = {
  ticketUrl: textField,
  atEnd: anyField,
  healthUrl: textField,
  drainMinutes: numberField,
  atDrainBy: anyField,
} as const;
