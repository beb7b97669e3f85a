import type { Changes, Environment, EnvironmentValues } from '#lib/domain/catalogue/catalogue.ts';
import { mayActFor, mayChange, seesEnvironment } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';
import { changedMeanwhile, foreignGroup, notFound, notYours } from './refusals.ts';

/**
 * Changes the values that are given. Refuses `not-signed-in`, `not-found`, `not-allowed`,
 * `bad-input` for a new owning team that the person does not speak for, and `state-changed` when
 * the environment is no longer the one that was seen.
 */
export async function updateEnvironment(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  environmentUri: string,
  { values, seen }: Changes<EnvironmentValues>,
): Promise<Outcome<Environment>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return catalogue.write(principal, async (writer) => {
    const now = await writer.lockEnvironment(environmentUri);
    if (!now || !seesEnvironment(user.value, now)) return notFound('environment');
    if (!mayChange(user.value, now)) return notYours('change this environment', now.samlGroupName);
    if (seen && seen.getTime() !== now.updated.getTime()) return changedMeanwhile('environment');
    const samlGroupName = values.samlGroupName ?? now.samlGroupName;
    const moves = samlGroupName !== now.samlGroupName;
    if (moves && !mayActFor(user.value, samlGroupName, await writer.knownGroups())) {
      return foreignGroup('SamlGroupName');
    }
    return done(
      await writer.changeEnvironment(environmentUri, {
        label: values.label ?? now.label,
        description: values.description ?? now.description,
        tags: values.tags ?? now.tags,
        samlGroupName,
      }),
    );
  });
}
