import type { Window } from '#lib/domain/window.ts';
import { isOpen } from '#lib/domain/window.ts';
import { answer } from './answer.ts';
import type { Builder } from './builder.ts';

/** The ancestor's three fields, with its names and types, for its clients and pipelines. */
export function addMaintenanceFields(builder: Builder) {
  const maintenance = builder.objectRef<Window>('Maintenance').implement({
    fields: (t) => ({
      status: t.exposeString('status', { nullable: false }),
      mode: t.string({
        description: 'Empty while INACTIVE.',
        resolve: (window) => (isOpen(window) ? window.mode : ''),
      }),
    }),
  });

  builder.queryField('getMaintenanceWindowStatus', (t) =>
    t.field({
      type: maintenance,
      resolve: async (_root, _args, { principal, services }) => answer(await services.readWindow(principal)),
    }),
  );

  builder.mutationFields((t) => ({
    startMaintenanceWindow: t.boolean({
      args: { mode: t.arg.string() },
      resolve: async (_root, { mode }, { principal, services }) => {
        answer(await services.startWindow(principal, { mode, reason: null, message: null }));
        return true;
      },
    }),
    stopMaintenanceWindow: t.boolean({
      resolve: async (_root, _args, { principal, services }) => {
        answer(await services.endWindow(principal));
        return true;
      },
    }),
  }));
}
