import { messageProblem } from '#lib/domain/plans/plan-content.ts';

/**
 * What is wrong with a form before it is sent. A message of a megabyte never reaches what would refuse it beside its
 * field: Next refuses the request as a whole.
 */
export function checkMessage(form: FormData): Readonly<Record<string, string>> {
  const message = form.get('message');
  const problem = typeof message === 'string' ? messageProblem(message.trim() || null) : null;
  return problem ? { message: problem } : {};
}
