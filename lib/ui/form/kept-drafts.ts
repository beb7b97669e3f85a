import type { TypedValues } from './typed-values.ts';

/** What was typed into a form when maintenance began. */
export type KeptDraft = {
  readonly values: TypedValues;
  /** What the form was opened with: another now means that somebody has changed the thing meanwhile. */
  readonly openedWith: TypedValues;
  /** ISO 8601. */
  readonly keptAt: string;
};

/** Whose, and of which form: its page and what it sends. */
export type DraftPlace = { readonly userId: string; readonly form: string };

const PREFIX = 'draft ';
/** Characters; browsers give a site some five millions. */
const LARGEST = 200_000;
const MOST = 20;
const KEPT_FOR_MS = 30 * 24 * 60 * 60_000;

/** The draft of this form; null when there is none, it is too old, or it cannot be read. */
export function readDraft(storage: Storage, place: DraftPlace, nowMs: number): KeptDraft | null {
  const draft = parse(storage.getItem(keyOf(place)));
  if (!draft) return null;
  return nowMs - Date.parse(draft.keptAt) < KEPT_FOR_MS ? draft : null;
}

/** Keeps a draft in place of the one before, unless it is larger than anybody types; the oldest ones make room. */
export function keepDraft(storage: Storage, place: DraftPlace, draft: KeptDraft): void {
  const text = JSON.stringify(draft);
  if (text.length > LARGEST) return;
  const key = keyOf(place);
  const others = draftKeys(storage)
    .filter((known) => known !== key)
    .sort((one, other) => keptAtOf(storage, one).localeCompare(keptAtOf(storage, other)));
  for (const old of others.slice(0, Math.max(0, others.length - (MOST - 1)))) storage.removeItem(old);
  storage.setItem(key, text);
}

export function forgetDraft(storage: Storage, place: DraftPlace): void {
  storage.removeItem(keyOf(place));
}

/** For signing out: whoever uses this browser next finds nothing. */
export function forgetAllDrafts(storage: Storage): void {
  for (const key of draftKeys(storage)) storage.removeItem(key);
}

/** JSON, so that no user's name can run into another's form. */
function keyOf({ userId, form }: DraftPlace): string {
  return PREFIX + JSON.stringify([userId, form]);
}

function draftKeys(storage: Storage): string[] {
  return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) =>
    key.startsWith(PREFIX),
  );
}

function keptAtOf(storage: Storage, key: string): string {
  return parse(storage.getItem(key))?.keptAt ?? '';
}

function parse(text: string | null): KeptDraft | null {
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
