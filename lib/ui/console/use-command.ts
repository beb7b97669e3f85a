'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import type { Command } from './command.ts';

/** Why a command was not carried out, or why nobody knows whether it was. */
export type Problem = { readonly message: string; readonly fields: Readonly<Record<string, string>> };

/**
 * Sends a command and keeps why it was refused. `pending` lasts until the page shows what has become of
 * it. `send` answers null when it was done; it never throws, so what is typed stays.
 */
export function useCommand(command: Command) {
  const router = useRouter();
  const [sending, setSending] = useState(false);
  const [refreshing, startRefresh] = useTransition();
  const [problem, setProblem] = useState<Problem | null>(null);

  async function send(form: FormData): Promise<Problem | null> {
    setSending(true);
    setProblem(null);
    const found = await problemOf(command, form);
    setProblem(found);
    // A refusal changed nothing, and a page that changes under it would take it away before it is read.
    if (!found) startRefresh(() => router.refresh());
    setSending(false);
    return found;
  }

  return { send, pending: sending || refreshing, problem, clear: () => setProblem(null) };
}

async function problemOf(command: Command, form: FormData): Promise<Problem | null> {
  try {
    const state = await command(null, form);
    if (state === null || state.done) return null;
    return { message: state.refusal.message, fields: state.refusal.fields ?? {} };
  } catch {
    return {
      message:
        'The server did not confirm it. The connection may be gone, or you are signed out or no longer an administrator. Look at the status before you try again.',
      fields: {},
    };
  }
}
