/** In bytes: 256 bits, which nobody guesses. */
const LENGTH = 32;
/** As `newReportSecret` writes them. */
const SECRET = /^[\w-]{43}$/;

/** A new secret, in letters that an address takes as they are (base64url, RFC 4648). */
export function newReportSecret(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(LENGTH))).toString('base64url');
}

/** Whether it can be one at all; what cannot is not looked for. */
export function canBeReportSecret(text: string): boolean {
  return SECRET.test(text);
}

/** What is kept of a secret: SHA-256, in hexadecimal. It needs no salt, being random itself. */
export async function hashOfReportSecret(secret: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(secret));
  return Buffer.from(digest).toString('hex');
}
