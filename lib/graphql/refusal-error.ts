import { GraphQLError } from 'graphql';
import { wireCode } from '#lib/domain/gate/wire-code.ts';
import type { Refusal } from '#lib/domain/refusal.ts';

/**
 * A refusal as GraphQL says it: the message for people, `extensions.code` for programs, `processed:
 * false` because a refusal never changes anything, `fields` where single inputs are at fault, and
 * `retryAfterSeconds` where waiting helps, which the header of the whole answer says as well.
 */
export function refusalError({ code, message, fields, retryAfterSeconds }: Refusal): GraphQLError {
  const extensions = { code: wireCode(code), processed: false, ...(fields ? { fields } : {}) };
  if (retryAfterSeconds === undefined) return new GraphQLError(message, { extensions });
  const http = { headers: { 'Retry-After': String(retryAfterSeconds) } };
  return new GraphQLError(message, { extensions: { ...extensions, retryAfterSeconds, http } });
}
