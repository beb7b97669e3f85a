import type { Mode } from '#lib/domain/window.ts';

/** What a mode means for users, as one chooses it. */
export const MODE_MEANS: Readonly<Record<Mode, string>> = {
  'READ-ONLY': 'Users can look around but not change anything.',
  'NO-ACCESS': 'Users see a maintenance page. Nothing else works.',
};

/** What happens to users at the moment of the start. */
export const MODE_STARTS: Readonly<Record<Mode, string>> = {
  'READ-ONLY':
    'From now on users can look around but not change anything. What they try to save is refused and stays on their screen. Administrators work as usual.',
  'NO-ACCESS': 'From now on users see a maintenance page and nothing else. Administrators work as usual.',
};
