import { freshDraft, type KeptDraft, parseDraft } from './kept-draft.ts';

/** Whose, and of which form: its page and what it sends. */
export type DraftPlace = { readonly userId: string; readonly form: string };

const PREFIX = 'draft ';
/** Who is signed in, as far as drafts go; nobody: nothing is kept. */
const OWNER = 'draft-owner';
/** Characters; browsers give a site some five millions. */
const LARGEST = 200_000;
const MOST = 20;

/**
 * From now on drafts of this user are kept, and of nobody else, also by tabs that still show somebody else's page. What
 * others have left is forgotten, whether or not they have signed out, and so is what is too old or cannot be read.
 */
export function openDrafts(storage: Storage, userId: string, nowMs: number): void {
  const owned = PREFIX + JSON.stringify([userId]).slice(0, -1);
  for (const key of draftKeys(storage)) {
    if (!key.startsWith(`${owned},`) || !freshDraft(storage.getItem(key), nowMs)) storage.removeItem(key);
  }
  storage.setItem(OWNER, userId);
}

/** The draft of this form; null when there is none, it is too old, or it cannot be read. */
export function readDraft(storage: Storage, place: DraftPlace, nowMs: number): KeptDraft | null {
  return freshDraft(storage.getItem(keyOf(place)), nowMs);
}

/**
 * Keeps a draft in place of the one before, unless its user has signed out meanwhile, in whichever tab, or it is larger
 * than anybody types; the oldest ones make room. Answers whether it is kept.
 */
export function keepDraft(storage: Storage, place: DraftPlace, draft: KeptDraft): boolean {
  const text = JSON.stringify(draft);
  if (text.length > LARGEST || storage.getItem(OWNER) !== place.userId) return false;
  const key = keyOf(place);
  const others = draftKeys(storage)
    .filter((known) => known !== key)
    .sort((one, other) => keptAtOf(storage, one).localeCompare(keptAtOf(storage, other)));
  for (const old of others.slice(0, Math.max(0, others.length - (MOST - 1)))) storage.removeItem(old);
  storage.setItem(key, text);
  return true;
}

export function forgetDraft(storage: Storage, place: DraftPlace): void {
  storage.removeItem(keyOf(place));
}

/** For signing out: whoever uses this browser next finds nothing, and other tabs keep nothing more. */
export function forgetAllDrafts(storage: Storage): void {
  storage.removeItem(OWNER);
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
  return parseDraft(storage.getItem(key))?.keptAt ?? '';
}
