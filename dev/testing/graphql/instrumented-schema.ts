import {
  buildSchema,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  printSchema,
} from 'graphql';

export type InstrumentedSchema = {
  readonly schema: GraphQLSchema;
  /** Which root fields were resolved since this was last asked, as `Mutation.deleteShare`. */
  ran(): readonly string[];
};

/** What scalars say; a text is the name of its field. */
const SCALARS: Readonly<Record<string, unknown>> = { Boolean: true, Int: 7, Float: 0.5 };

/** The same types and fields as `original`, with answers that are always the same, and a record of what ran. */
export function instrument(original: GraphQLSchema): InstrumentedSchema {
  let reached: string[] = [];
  const schema = buildSchema(printSchema(original));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()))
      field.resolve = () => answerOf(field.type, field.name);
  }
  for (const root of roots) if (root) record(root, (name) => reached.push(name));
  return {
    schema,
    ran() {
      const taken = reached;
      reached = [];
      return taken;
    },
  };
}

function record(root: GraphQLObjectType, onReached: (name: string) => void): void {
  for (const field of Object.values(root.getFields())) {
    const answer = () => {
      onReached(`${root.name}.${field.name}`);
      return answerOf(field.type, field.name);
    };
    field.resolve = answer;
    // A subscription says one thing, and ends.
    if (root.name === 'Subscription')
      field.subscribe = async function* once() {
        yield answer();
      };
  }
}

function answerOf(given: GraphQLOutputType, fieldName: string): unknown {
  const type = getNullableType(given);
  if (isListType(type)) return [answerOf(type.ofType, fieldName), answerOf(type.ofType, fieldName)];
  if (isObjectType(type)) return {};
  if (isEnumType(type)) return type.getValues()[0]?.value;
  return SCALARS[type.name] ?? fieldName;
}
