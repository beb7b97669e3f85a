import {
  type GraphQLField,
  type GraphQLInputType,
  getNullableType,
  graphql,
  isInputObjectType,
  isNonNullType,
} from 'graphql';
import { expect, test } from 'vitest';
import { ADMIN, MEMBER, testApplication } from '#dev/testing/test-application.ts';
import { schema } from './schema.ts';

/** Commands about the window itself: administrators only, whom the fence never holds. */
const COMMANDS = new Set(['startMaintenanceWindow', 'stopMaintenanceWindow']);

/** Something that the field's own checks let pass, so that the write is what is tried. */
const VALID: Readonly<Record<string, unknown>> = {
  AwsAccountId: '123456789012',
  region: 'eu-west-1',
  label: 'Label',
  SamlGroupName: 'team',
  SamlAdminGroupName: 'team',
  confidentiality: 'Unclassified',
};

function example(name: string, type: GraphQLInputType): unknown {
  const inner = getNullableType(type);
  if (!isInputObjectType(inner)) return VALID[name] ?? 'x';
  const required = Object.values(inner.getFields()).filter(
    (field) => isNonNullType(field.type) || field.name in VALID,
  );
  return Object.fromEntries(required.map((field) => [field.name, example(field.name, field.type)]));
}

function callOf(field: GraphQLField<unknown, unknown>) {
  const given = field.args.filter(
    (arg) => isNonNullType(arg.type) || arg.name === 'input' || arg.name.endsWith('Uri'),
  );
  const declared = given.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const passed = given.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const args =
    given.length > 0 ? { declared: `(${declared})`, passed: `(${passed})` } : { declared: '', passed: '' };
  const inner = String(getNullableType(field.type)) === 'Boolean' ? '' : '{ __typename }';
  return {
    source: `mutation ${args.declared} { ${field.name}${args.passed} ${inner} }`,
    variableValues: Object.fromEntries(given.map((arg) => [arg.name, example(arg.name, arg.type)])),
  };
}

const fields = Object.values(schema.getMutationType()?.getFields() ?? {});

test('there are mutations to walk', () => {
  expect(fields.length).toBeGreaterThan(COMMANDS.size);
});

test.each(fields.filter((field) => !COMMANDS.has(field.name)).map((field) => [field.name, field] as const))(
  '%s cannot be written by a user during a window, even past every gate before the resolver',
  async (_name, field) => {
    const app = await testApplication();
    await app.maintenance.startWindow(ADMIN, {
      mode: 'READ-ONLY',
      reason: null,
      message: null,
      withoutSchedules: true,
    });
    const contextValue = {
      principal: MEMBER,
      services: { ...app.catalogue, ...app.maintenance },
      requestId: 'test',
    };
    const { errors } = await graphql({ schema, contextValue, ...callOf(field) });
    expect(errors).toMatchObject([{ extensions: { code: 'MAINTENANCE_READ_ONLY' } }]);
  },
);
