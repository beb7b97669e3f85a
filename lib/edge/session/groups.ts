/** Groups as an identity provider may send them: a list, one name, or names separated by commas or spaces. */
export function groupsOf(claim: unknown): string[] {
  const names = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(/[,\s]+/) : [];
  return names.filter((name): name is string => typeof name === 'string' && name !== '');
}
