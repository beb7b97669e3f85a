import { forbidden, notFound, redirect } from 'next/navigation';
import type { Outcome } from '#lib/domain/refusal.ts';

/** What was read for an administrators' page; a refusal becomes the page that says it. */
export function shown<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  switch (outcome.refusal.code) {
    case 'not-administrator':
      return forbidden();
    case 'not-signed-in':
      return redirect('/signin');
    case 'not-found':
      return notFound();
    default:
      throw new Error(`A page could not be read: ${outcome.refusal.message}`);
  }
}
