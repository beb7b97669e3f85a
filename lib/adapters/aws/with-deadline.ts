/** Shorter than the reconciler's lease (30 s): a holder that has lost it has no call under way any more. */
const CALL_DEADLINE_MS = 20_000;

/**
 * Runs one call to AWS, all its attempts included, and rejects with a TimeoutError when it takes longer. From
 * then on it is aborted: the SDK sends nothing more for it. The deadline is our own, because the SDK does
 * not abort everything that a call may wait for, such as credentials.
 */
export async function withDeadline<Answer>(
  call: (options: { readonly abortSignal: AbortSignal }) => Promise<Answer>,
  deadlineMs: number = CALL_DEADLINE_MS,
): Promise<Answer> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new DOMException('The call took too long.', 'TimeoutError');
      reject(error);
      abort.abort(error);
    }, deadlineMs);
  });
  try {
    return await Promise.race([call({ abortSignal: abort.signal }), late]);
  } finally {
    clearTimeout(timer);
  }
}
