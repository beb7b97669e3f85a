'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { RefusalCode } from '#lib/domain/refusal.ts';
import { fieldWords, refusalWords } from '#lib/texts/refusal-words.ts';
import type { Texts } from '#lib/texts/translator.ts';
import { useTexts } from '#texts';
import type { Command, CommandNote } from './command.ts';

/** Why a command was not carried out, in the reader's words; without a code, why nobody knows whether it was. */
export type Problem = {
  readonly code: RefusalCode | null;
  readonly message: string;
  readonly fields: Readonly<Record<string, string>>;
};

export type Sent =
  | { readonly done: true; readonly note: CommandNote | null }
  | { readonly done: false; readonly problem: Problem };

/**
 * Sends a command and keeps why it was refused. `pending` lasts until the page shows what has become of
 * it. `send` never throws, so what is typed stays.
 */
export function useCommand(command: Command) {
  const t = useTexts('console');
  const refusals = useTexts('refusals');
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send(form: FormData): Promise<Sent> {
    setSending(true);
    setProblem(null);
    const sent = await carryOut(command, form, refusals, t('unconfirmed'));
    // A refusal changed nothing, and a page that changes under it would take it away before it is read.
    if (sent.done) startRefresh(() => router.refresh());
    else setProblem(sent.problem);
    setSending(false);
    return sent;
  }

  return { send, pending: sending || refreshing, problem, clear: () => setProblem(null) };
}

async function carryOut(
  command: Command,
  form: FormData,
  refusals: Texts<'refusals'>,
  unconfirmed: string,
): Promise<Sent> {
  try {
    const state = await command(null, form);
    if (state === null || state.done) return { done: true, note: state?.note ?? null };
    const { code, fields = {} } = state.refusal;
    const message = refusalWords(refusals, state.refusal);
    return { done: false, problem: { code, message, fields: fieldWords(refusals, fields) } };
  } catch {
    return { done: false, problem: { code: null, message: unconfirmed, fields: {} } };
  }
}
