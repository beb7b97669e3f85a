'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { MutationFailure } from './mutation-answer.ts';
import { sendMutation } from './send-mutation.ts';

/**
 * Sends mutations from a component and keeps what the last one came to. `send` answers the data, or
 * null when it was refused; `failure` then says why.
 */
export function useMutation<Data>(document: string) {
  const router = useRouter();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<MutationFailure | null>(null);

  async function send(variables: Readonly<Record<string, unknown>>): Promise<Data | null> {
    setPending(true);
    setFailure(null);
    const answer = await sendMutation<Data>(document, variables);
    setPending(false);
    if (answer.ok) return answer.data;
    setFailure(answer);
    // The page learns of the maintenance that has just begun, and keeps what is typed. Not in
    // NO-ACCESS: a refresh would bring the blank page and with it lose the text.
    if (answer.code === 'MAINTENANCE_READ_ONLY') router.refresh();
    return null;
  }

  return { send, pending, failure, clear: () => setFailure(null) };
}
