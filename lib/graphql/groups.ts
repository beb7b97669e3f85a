import { answer } from './answer.ts';
import type { Builder } from './builder.ts';
import { parseInput, text } from './parse-input.ts';

export function addGroups(builder: Builder) {
  const groupInfo = builder.objectRef<{ name: string }>('GroupsInfo').implement({
    fields: (t) => ({
      groupId: t.exposeString('name', { nullable: false }),
      groupName: t.exposeString('name', { nullable: false }),
    }),
  });

  builder.queryFields((t) => ({
    getGroupsForUser: t.stringList({
      description: 'Your own groups. Left out, userid means you.',
      args: { userid: t.arg.string() },
      resolve: async (_root, { userid }, { principal, services }) =>
        answer(
          await services.getGroupsForUser(
            principal,
            userid == null ? null : parseInput(text(200), userid, 'userid'),
          ),
        ),
    }),
    listGroups: t.field({
      type: [groupInfo],
      description: 'The groups for which you may create something.',
      resolve: async (_root, _args, { principal, services }) =>
        answer(await services.listGroups(principal)).map((name) => ({ name })),
    }),
  }));
}
