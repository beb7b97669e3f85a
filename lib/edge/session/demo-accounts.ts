import { DEMO_TEAM } from '#lib/domain/catalogue/demo-team.ts';
import type { AskProvider } from './identity-finding.ts';

export type DemoAccount = { readonly id: string; readonly name: string; readonly groups: string[] };

/** Two accounts for the demo, both with the password `demo`. */
export function demoAccounts(adminGroup: string): ReadonlyMap<string, DemoAccount> {
  return new Map([
    ['admin', { id: 'admin', name: 'admin', groups: [adminGroup] }],
    ['user', { id: 'user', name: 'user', groups: [DEMO_TEAM] }],
  ]);
}

/** The demo as an identity provider that is asked again. */
export function askDemo(accounts: ReadonlyMap<string, DemoAccount>): AskProvider {
  return async (subject) => {
    const account = accounts.get(subject);
    return account
      ? { found: 'groups', groups: account.groups, tokens: {} }
      : { found: 'gone', why: 'There is no such demo account.' };
  };
}
