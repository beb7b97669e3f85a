import { GraphQLError } from 'graphql';
import type { Refusal } from '#lib/domain/refusal.ts';
import { wireCode } from '#lib/domain/wire-code.ts';

/**
 * A refusal as GraphQL says it: the message for people, `extensions.code` for programs, `processed:
 * false` because a refusal never changes anything, and `fields` where single inputs are at fault.
 */
export function refusalError({ code, message, fields }: Refusal): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: wireCode(code), processed: false, ...(fields ? { fields } : {}) },
  });
}
