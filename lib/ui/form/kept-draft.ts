import type { TypedValues } from './typed-values.ts';

/** What was typed into a form when maintenance began. */
export type KeptDraft = {
  readonly values: TypedValues;
  /** What the form was opened with: another now means that somebody has changed the thing meanwhile. */
  readonly openedWith: TypedValues;
  /** ISO 8601. */
  readonly keptAt: string;
};

const KEPT_FOR_MS = 30 * 24 * 60 * 60_000;

/** A draft as the browser has kept it; null when there is none, it is too old, or it cannot be read. */
export function freshDraft(text: string | null, nowMs: number): KeptDraft | null {
  const draft = parseDraft(text);
  return draft && nowMs - Date.parse(draft.keptAt) < KEPT_FOR_MS ? draft : null;
}

/** The same, of whatever age. */
export function parseDraft(text: string | null): KeptDraft | null {
  try {
    const draft = JSON.parse(text ?? 'null');
    const whole =
      areValues(draft?.values) && areValues(draft.openedWith) && !Number.isNaN(Date.parse(draft.keptAt));
    return whole ? draft : null;
  } catch {
    return null;
  }
}

function areValues(values: unknown): boolean {
  return (
    Array.isArray(values) &&
    values.every(
      (pair) => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === 'string'),
    )
  );
}
