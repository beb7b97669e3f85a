import { refuse } from '#lib/domain/refusal.ts';

/** Also said of what exists but must not be seen, so that an answer gives nothing away. */
export function notFound(what: 'environment' | 'dataset' | 'share') {
  return refuse(
    'not-found',
    `There is no such ${what}, or your teams have no access to it. Check the address, or ask its owners.`,
  );
}

export function notYours(what: string, group: string) {
  return refuse('not-allowed', `Only ${group} and administrators may ${what}. Ask somebody of that team.`);
}

/** For a field in which somebody named a group that they do not speak for. */
export function foreignGroup(field: string) {
  return refuse('bad-input', 'Choose one of your teams.', {
    [field]: 'Choose a team that you are a member of.',
  });
}

export function changedMeanwhile(what: string) {
  return refuse(
    'state-changed',
    `Somebody else changed this ${what} in the meantime. Reload it, then make your change again.`,
  );
}
