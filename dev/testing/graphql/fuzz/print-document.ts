import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { OperationType } from '#lib/domain/gate/surfaces.ts';
import type { Directive, DocumentShape, OperationShape, SelectionShape } from './document-shape.ts';

/** The shape as a text that is mostly valid by this schema: arguments, selections and variables are there. */
export function printDocument(schema: GraphQLSchema, shape: DocumentShape): string {
  const fragments = new Map<string, string>();
  const operations = shape.operations.map((operation) => printOperation(schema, shape, operation, fragments));
  const parts = shape.fragmentsFirst
    ? [...fragments.values(), ...operations]
    : [...operations, ...fragments.values()];
  return parts.join('\n');
}

function printOperation(
  schema: GraphQLSchema,
  { fragments: bodies }: DocumentShape,
  operation: OperationShape,
  fragments: Map<string, string>,
): string {
  const root = rootOf(schema, operation.type);
  const variables = new Set<string>();

  const braced = (selections: readonly SelectionShape[], deeperThan: number): string =>
    `{ ${selections.map((selection) => print(selection, deeperThan)).join(' ')} }`;

  function print(selection: SelectionShape, deeperThan: number): string {
    const { directive } = selection;
    note(directive, variables);
    const after = directive ? ` ${directive}` : '';
    switch (selection.kind) {
      case 'field':
        return printField(root.fields, selection.field, selection.alias, after);
      case 'odd':
        return selection.text.includes('{') ? selection.text : `${selection.text}${after}`;
      case 'inline':
        return `...${selection.typed ? ` on ${root.name}` : ''}${after} ${braced(selection.selections, deeperThan)}`;
      case 'spread':
        return printSpread(selection.fragment, after, deeperThan);
    }
  }

  /** A fragment spreads later ones only, so that none spreads itself. */
  function printSpread(wanted: number, after: string, deeperThan: number): string {
    const left = bodies.length - 1 - deeperThan;
    if (left <= 0) return '__typename';
    const at = deeperThan + 1 + (wanted % left);
    const fragment = `${root.name}${at}`;
    const body = braced(bodies[at] ?? [], at);
    fragments.set(fragment, `fragment ${fragment} on ${root.name} ${body}`);
    return `...${fragment}${after}`;
  }

  const body = braced(operation.selections, -1);
  const declared = variables.size > 0 ? ` (${[...variables].map((name) => VARIABLES[name]).join(', ')})` : '';
  return `${operation.type}${operation.name ? ` ${operation.name}` : ''}${declared} ${body}`;
}

const VARIABLES: Readonly<Record<string, string>> = {
  yes: '$yes: Boolean! = true',
  no: '$no: Boolean! = false',
  given: '$given: Boolean!',
};

function note(directive: Directive, variables: Set<string>): void {
  const name = directive?.match(/\$(\w+)/)?.[1];
  if (name) variables.add(name);
}

function rootOf(schema: GraphQLSchema, type: OperationType) {
  const root = {
    query: schema.getQueryType(),
    mutation: schema.getMutationType(),
    subscription: schema.getSubscriptionType(),
  }[type];
  return { name: root?.name ?? type, fields: Object.values(root?.getFields() ?? {}) };
}

type Field = GraphQLField<unknown, unknown>;

/** Under no alias a field has one all its own, so that two of one name with other arguments do not clash. */
function printField(fields: readonly Field[], wanted: number, alias: string | null, after: string): string {
  const field = fields[wanted % fields.length];
  if (!field) return '__typename';
  const args = field.args
    .filter(({ type }) => isNonNullType(type))
    .map(({ name, type }) => `${name}: ${literal(type)}`);
  const inside = args.length > 0 ? `(${args.join(', ')})` : '';
  return `${alias ? `${alias}: ` : ''}${field.name}${inside}${after}${selectionOf(field.type)}`;
}

function selectionOf(given: GraphQLOutputType): string {
  const type = getNamedType(given);
  if (!isObjectType(type)) return '';
  const leaf = Object.values(type.getFields()).find((field) => !isObjectType(getNamedType(field.type)));
  return ` { __typename ${leaf?.name ?? ''} }`;
}

function literal(given: GraphQLInputType): string {
  const type = getNullableType(given);
  if (isListType(type)) return '[]';
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${required.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`;
  }
  return type.name === 'Boolean' ? 'true' : type.name === 'Int' ? '1' : '"x"';
}
