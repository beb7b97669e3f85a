import type { GraphQLParams } from 'graphql-yoga';
import { badRequest } from './request-error.ts';

/**
 * The parameters of a request over GET, or of a form. Of a name that comes twice the first counts, and other
 * names mean nothing; an empty value is none.
 */
export function paramsOfForm(text: string): GraphQLParams {
  const form = new URLSearchParams(text);
  const query = form.get('query');
  const operationName = form.get('operationName');
  const variables = form.get('variables');
  const extensions = form.get('extensions');
  return {
    ...(query ? { query } : {}),
    ...(operationName ? { operationName } : {}),
    ...(variables ? { variables: parseObject('variables', variables) } : {}),
    ...(extensions ? { extensions: parseObject('extensions', extensions) } : {}),
  };
}

/** The parameters of a JSON body. Of a key that comes twice the last counts (ECMA-262, JSON.parse). */
export function paramsOfJson(text: string): GraphQLParams {
  return parseObject('body', text);
}

/** What the object holds is looked at by the server, which checks the type of each parameter. */
function parseObject(what: string, text: string): Record<string, unknown> {
  const value = parseJson(what, text);
  if (Array.isArray(value) && what === 'body')
    throw badRequest('Batching is not supported: send one operation in each request.');
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest(`The ${what} must be a JSON object.`);
  return value as Record<string, unknown>;
}

function parseJson(what: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`The ${what} cannot be read: that is not valid JSON.`);
  }
}
