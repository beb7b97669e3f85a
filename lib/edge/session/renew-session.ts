import type { JWT } from 'next-auth/jwt';
import { application } from '#lib/compose.ts';
import { onePerProcess } from '#lib/edge/one-per-process.ts';
import { askOidc } from './ask-oidc.ts';
import { nowSeconds } from './current-session.ts';
import { askDemo, demoAccounts } from './demo-accounts.ts';
import { demotions } from './demotions.ts';
import { createRecheck } from './recheck.ts';
import { recheckTurns } from './recheck-turns.ts';
import { sessionIdOf } from './session.ts';
import { sessionEnd } from './session-token.ts';

/** The next token of a session, checked again where that is due. Throws when the session is over. */
export async function renewSession(token: JWT): Promise<JWT> {
  const { log } = application();
  const checked = await recheck()(token);
  const about = { principal: token.sub, why: 'why' in checked ? checked.why : undefined };
  switch (checked.outcome) {
    case 'not-due':
      return checked.token;
    case 'checked':
      log.debug(about, 'An administrator was confirmed or demoted by the identity provider.');
      return checked.token;
    case 'unknown':
      log.warn(about, 'The identity provider could not be asked about an administrator.');
      recheckTurns().close(token.sub ?? '');
      return checked.token;
    case 'ended':
      log.info(about, 'The identity provider has ended a session.');
      await endSession(token);
      throw new Error('The session is over.');
  }
}

/** Ends the session of a token on every replica. Never rejects; see `RevokedSessions`. */
export async function endSession(token: JWT): Promise<void> {
  const id = sessionIdOf(token);
  if (id) await application().revokedSessions.revoke(id, new Date(sessionEnd(token) * 1000));
}

function recheck(): ReturnType<typeof createRecheck> {
  return onePerProcess('recheck', () => {
    const { env } = application();
    return createRecheck({
      adminGroup: env.adminGroup,
      nowSeconds,
      demotions: demotions(),
      providers: {
        ...(env.authDemo ? { demo: askDemo(demoAccounts(env.adminGroup)) } : {}),
        ...(env.oidc ? { oidc: askOidc(env.oidc) } : {}),
      },
    });
  });
}
