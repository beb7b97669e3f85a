import { mayChange, seesEnvironment } from '#lib/domain/catalogue/catalogue-access.ts';
import type { Principal } from '#lib/domain/principal.ts';
import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { requireUser } from '#lib/use-cases/authorise.ts';
import type { CatalogueDeps } from './deps.ts';
import { notFound, notYours } from './refusals.ts';

/**
 * Refuses `not-signed-in`, `not-found`, `not-allowed`, and `in-use` while the environment has
 * datasets or live shares into it.
 */
export async function deleteEnvironment(
  { catalogue }: CatalogueDeps,
  principal: Principal,
  environmentUri: string,
): Promise<Outcome<true>> {
  const user = requireUser(principal);
  if (!user.ok) return user;
  return catalogue.write<true>(principal, async (writer) => {
    const environment = await writer.lockEnvironment(environmentUri);
    if (!environment || !seesEnvironment(user.value, environment)) return notFound('environment');
    if (!mayChange(user.value, environment)) {
      return notYours('delete this environment', environment.samlGroupName);
    }
    const datasets = await writer.datasetsIn(environmentUri);
    if (datasets > 0) {
      return refuse(
        'in-use',
        `${environment.label} still has ${count(datasets, 'dataset')}. Delete ${datasets === 1 ? 'it' : 'them'} first.`,
      );
    }
    const shares = await writer.liveSharesInto(environmentUri);
    if (shares > 0) {
      return refuse(
        'in-use',
        `${environment.label} is still used by ${count(shares, 'share')}. Revoke or withdraw them first.`,
      );
    }
    await writer.removeEnvironment(environmentUri);
    return done(true);
  });
}

function count(many: number, what: string): string {
  return `${many} ${what}${many === 1 ? '' : 's'}`;
}
