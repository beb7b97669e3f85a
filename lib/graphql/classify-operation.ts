import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Access, ROOT_FIELDS } from '#lib/domain/gate/surfaces.ts';

export type OperationClass = {
  readonly access: Access;
  /** Field names, never aliases; `...Name` for a fragment that is not defined. */
  readonly rootFields: readonly string[];
};

/** What cannot be told apart counts as a write that touches nothing known. */
const UNKNOWN: OperationClass = { access: 'write', rootFields: [] };

/**
 * Classifies what would be executed: the operation that `operationName` selects by the rules of the
 * GraphQL specification (6.1, GetOperation), by the root fields it reaches, also through fragments; the
 * strictest of them decides. Names and aliases that a client chose mean nothing, and `@skip` and `@include`
 * neither: a field that is skipped counts as if it were not. `document` is null when the text did not parse.
 */
export function classifyOperation(document: DocumentNode | null, operationName: unknown): OperationClass {
  const operation = document && selectOperation(document, operationName);
  if (!document || !operation) return UNKNOWN;
  const rootFields = [...new Set(fieldNames(operation.selectionSet, fragmentsOf(document), new Set()))];
  return { access: strictest(operation, rootFields), rootFields };
}

function strictest({ operation }: OperationDefinitionNode, rootFields: readonly string[]): Access {
  const known = ROOT_FIELDS[operation];
  const accesses = rootFields.map((field) => (Object.hasOwn(known, field) ? known[field] : 'write'));
  if (accesses.length === 0 || accesses.includes('write')) return 'write';
  return accesses.includes('read') ? 'read' : 'open';
}

function selectOperation(
  document: DocumentNode,
  operationName: unknown,
): OperationDefinitionNode | undefined {
  const operations = document.definitions.filter(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operationName === undefined || operationName === null) {
    return operations.length === 1 ? operations[0] : undefined;
  }
  const named = operations.filter((operation) => operation.name?.value === operationName);
  return named.length === 1 ? named[0] : undefined;
}

function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
}

function fieldNames(
  selectionSet: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  spread: Set<string>,
): string[] {
  return selectionSet.selections.flatMap((selection) => namesOf(selection, fragments, spread));
}

/** A fragment that is not defined, or spreads itself, makes the document invalid; here it only must not hang. */
function namesOf(
  selection: SelectionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  spread: Set<string>,
): string[] {
  switch (selection.kind) {
    case Kind.FIELD:
      return [selection.name.value];
    case Kind.INLINE_FRAGMENT:
      return fieldNames(selection.selectionSet, fragments, spread);
    case Kind.FRAGMENT_SPREAD: {
      const name = selection.name.value;
      const fragment = fragments.get(name);
      if (!fragment) return [`...${name}`];
      if (spread.has(name)) return [];
      spread.add(name);
      return fieldNames(fragment.selectionSet, fragments, spread);
    }
  }
}
