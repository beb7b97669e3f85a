import type { FailureKind } from '#lib/domain/drain/observation.ts';

/** Errors by name, as the service models and the SDK name them; messages may change, names do not. */
const KIND_BY_NAME: Readonly<Record<string, FailureKind>> = {
  ClusterNotFoundException: 'cluster-unknown',
  AccessDeniedException: 'credentials-refused',
  UnrecognizedClientException: 'credentials-refused',
  InvalidClientTokenId: 'credentials-refused',
  InvalidSignatureException: 'credentials-refused',
  IncompleteSignature: 'credentials-refused',
  MissingAuthenticationToken: 'credentials-refused',
  OptInRequired: 'credentials-refused',
  ExpiredTokenException: 'credentials-refused',
  ExpiredToken: 'credentials-refused',
  CredentialsProviderError: 'credentials-refused',
};

const WORDS_BY_NAME: Readonly<Record<string, string>> = {
  ThrottlingException: 'AWS is throttling calls.',
  TimeoutError: 'AWS did not answer in time.',
  AbortError: 'AWS did not answer in time.',
  SyntaxError: 'The answer was not AWS JSON.',
  ManagedRuleException: 'The rule is managed by an AWS service and cannot be changed.',
};

/** What went wrong, in the domain's words and in words for people. */
export function awsFailure(cause: unknown): { readonly kind: FailureKind; readonly why: string } {
  if (!(cause instanceof Error)) return { kind: 'unavailable', why: 'AWS could not be reached.' };
  const kind = KIND_BY_NAME[cause.name] ?? 'unavailable';
  return { kind, why: WORDS_BY_NAME[cause.name] ?? sentence(cause) };
}

export function isNamed(cause: unknown, name: string): boolean {
  return cause instanceof Error && cause.name === name;
}

function sentence(cause: Error): string {
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
  if (code.startsWith('E')) return `AWS could not be reached (${code}).`;
  const message = cause.message.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
  const words = message.replace(/\.?$/, '.');
  if (cause.name === 'Error' && message) return words;
  return message ? `${cause.name}: ${words}` : `${cause.name}.`;
}
