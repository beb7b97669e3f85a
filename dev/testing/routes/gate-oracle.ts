// Written down once more, and not taken from the table: what the fuzz test is for is that the two agree.
const OPEN =
  /^\/api\/(graphql|maintenance|maintenance\/events|cron\/maintenance|health\/live|health\/ready|metrics|session\/recheck)$/;
const SIGNING_IN = /^\/api\/auth(\/[^/]+)+$/;
const OPEN_TO_LOOK =
  /^(\/report\/[^/]+|\/signin|\/logo|\/icon\.svg|\/favicon\.ico|\/_next\/static(\/[^/]+)+)$/;
const ENCODED = /%(2f|5c|2e)/i;
const LOOKS = ['GET', 'HEAD', 'OPTIONS'];
const PAGE =
  /^\/($|datasets$|environments$|shares$|forbidden$|maintenance$|(datasets|environments)\/[^/]+(\/edit)?$|shares\/[^/]+$|admin\/settings$)/;
const FOR_ADMINISTRATORS = /^\/admin\/(plans\/[^/]+|settings(\/audit|\/history(\/[^/]+)?)?)$/;
const API = /^\/api\/maintenance\/(holds|preflight|plans\/preview|(audit|history)\/export)$/;

/** Whether nobody is ever refused this. */
export function isOpenToAll(method: string, path: string): boolean {
  if (OPEN.test(path)) return true;
  if (ENCODED.test(path)) return false;
  return SIGNING_IN.test(path) || (LOOKS.includes(method) && OPEN_TO_LOOK.test(path));
}

export type Who = 'nobody' | 'user' | 'unconfirmed' | 'administrator';

/** What the state lets users do. */
export type UsersMay = 'change' | 'look' | 'nothing';

/** `action`: it says that it is a server action. */
export type Asked = { readonly method: string; readonly path: string; readonly action: boolean };

/** What may pass, whoever asks; a user also reads where the state lets users read, and so does an unconfirmed administrator. */
export function mayPass(who: Who, users: UsersMay, { method, path, action }: Asked): boolean {
  if (who === 'administrator' || isOpenToAll(method, path)) return true;
  if (who === 'nobody' || users === 'nothing') return false;
  const forAdministrators = FOR_ADMINISTRATORS.test(path) || action;
  if (users === 'change') return !forAdministrators;
  const isRead = LOOKS.includes(method) && (PAGE.test(path) || API.test(path));
  return isRead && !forAdministrators;
}

/** An unconfirmed administrator who looks at a page may be sent to be confirmed, in place of a user's answer. */
export function mayBeSentAway(who: Who, { method, path }: Asked): boolean {
  return who === 'unconfirmed' && method === 'GET' && !isOpenToAll(method, path);
}
