/**
 * Why something was not done. Codes are closed: every surface maps each one (HTTP status, GraphQL
 * code), and the compiler finds a missing mapping.
 */
export type RefusalCode =
  | 'not-signed-in'
  | 'not-administrator'
  | 'not-allowed'
  | 'cross-site'
  | 'not-found'
  | 'bad-input'
  | 'in-use'
  | 'state-changed'
  | 'module-off'
  | 'mode-unknown'
  | 'window-already-open'
  | 'window-not-open'
  | 'no-schedules'
  | 'nothing-to-override'
  | 'writes-in-flight'
  | 'cluster-unknown'
  | 'schedule-unknown'
  | 'aws-credentials-refused'
  | 'maintenance-read-only'
  | 'maintenance-no-access'
  | 'maintenance-state-unknown';

/** An expected "no". The message tells the person what they can do; nothing was changed. */
export type Refusal = {
  readonly code: RefusalCode;
  readonly message: string;
  /** For `bad-input`: what is wrong with which field, by field name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** For refusals by the gate: in how many seconds asking again may help. */
  readonly retryAfterSeconds?: number;
};

/** What every use case answers: a value, or the reason why there is none. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function refuse(
  code: RefusalCode,
  message: string,
  fields?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: fields ? { code, message, fields } : { code, message } };
}
