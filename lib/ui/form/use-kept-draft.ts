'use client';

import { type RefObject, useEffect, useRef, useState } from 'react';
import { useMaintenanceStops } from '../write-control/use-maintenance-stops.ts';
import { useDraftOwner } from './draft-owner.tsx';
import type { KeptDraft } from './kept-draft.ts';
import { type DraftPlace, forgetDraft, keepDraft, readDraft } from './kept-drafts.ts';
import { putTyped, readOpened, readTyped, sameTyped, type TypedValues } from './typed-values.ts';

type KeptDraftOptions = {
  readonly form: RefObject<HTMLFormElement | null>;
  /** The mutation that the form sends: a page may have several forms. */
  readonly document: string;
  /** A change was refused because of maintenance, though the page may not have heard of it yet. */
  readonly refused: boolean;
};

/** What was kept of an earlier time and does not stand in the form. */
export type OfferedDraft = {
  readonly keptAt: string;
  /** Somebody has changed the thing since: the draft is of the older one. */
  readonly changedSince: boolean;
};

/**
 * Keeps what is typed into a form in this browser as soon as maintenance stops its user from sending it, and offers it
 * again whenever the form is opened, also after a reload and in another tab, until it is saved or discarded. It is kept
 * per user and per page with its query. Nothing is kept for whom maintenance does not stop.
 */
export function useKeptDraft({ form, document, refused }: KeptDraftOptions) {
  const userId = useDraftOwner();
  const sends = operationOf(document);
  const stopped = useMaintenanceStops(userId !== null) || refused;
  const [offered, setOffered] = useState<KeptDraft | null>(null);
  const [kept, setKept] = useState(false);
  const opened = useRef<TypedValues>([]);
  /** From the first time on that it is kept, until it is saved: also what is typed after the end. */
  const keeps = useRef(false);

  useEffect(() => {
    const element = form.current;
    if (!element || userId === null) return;
    opened.current = readOpened(element);
    const draft = ask((storage) => readDraft(storage, placeOf(userId, sends), Date.now()));
    if (draft && !sameTyped(draft.values, readTyped(element))) setOffered(draft);
  }, [form, userId, sends]);

  useEffect(() => {
    const element = form.current;
    if (!element || userId === null) return;
    const keep = () => {
      if (!stopped && !keeps.current) return;
      const values = readTyped(element);
      if (sameTyped(values, opened.current)) return;
      keeps.current = true;
      const draft = { values, openedWith: opened.current, keptAt: new Date().toISOString() };
      setKept(ask((storage) => keepDraft(storage, placeOf(userId, sends), draft)) ?? false);
    };
    keep();
    element.addEventListener('input', keep);
    return () => element.removeEventListener('input', keep);
  }, [form, userId, sends, stopped]);

  function forget(): void {
    keeps.current = false;
    setKept(false);
    setOffered(null);
    if (userId !== null) ask((storage) => forgetDraft(storage, placeOf(userId, sends)));
  }

  return {
    offered: offered && {
      keptAt: offered.keptAt,
      changedSince: !sameTyped(offered.openedWith, opened.current),
    },
    /** What is typed is in this browser, and cannot be sent at the moment. */
    waits: stopped && kept,
    restore(): void {
      if (!form.current || !offered) return;
      putTyped(form.current, offered.values);
      keeps.current = true;
      setKept(true);
      setOffered(null);
    },
    /** For what was saved, and for what nobody wants any more. */
    forget,
    /** The form is left without saving: on purpose, unless maintenance stands in the way. */
    leave(): void {
      if (!stopped && keeps.current) forget();
    },
  };
}

function placeOf(userId: string, sends: string): DraftPlace {
  const { pathname, search } = window.location;
  return { userId, form: `${pathname}${search} ${sends}` };
}

/** Its name stays what it is when a later version, after the maintenance, asks for other fields. */
function operationOf(document: string): string {
  return /mutation\s+(\w+)/.exec(document)?.[1] ?? document;
}

/** Null where the browser has no storage for us, or no room. */
function ask<Answer>(what: (storage: Storage) => Answer): Answer | null {
  try {
    return what(window.localStorage);
  } catch {
    return null;
  }
}
