import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';

/**
 * The person's own groups, as they came with the sign-in; no `userId` means oneself. There is no
 * directory of other people: asking about them is refused, `not-allowed` for ordinary users,
 * `not-found` for administrators.
 */
export async function getGroupsForUser(
  principal: Principal,
  userId: string | null,
): Promise<Outcome<readonly string[]>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  const { id, name, groups, administrator } = user.value;
  if (userId === null || userId === id || userId === name) return done(groups);
  return administrator
    ? refuse(
        'not-found',
        'Groups come with each sign-in and are not kept. Look them up where people sign in.',
      )
    : refuse('not-allowed', 'You may ask for your own groups only.');
}
