import type { Window } from '#lib/domain/window/window.ts';
import { isOpen } from '#lib/domain/window/window.ts';
import { answer } from './answer.ts';
import type { Builder } from './builder.ts';

/**
 * The ancestor's three fields, with its names and types, for its clients and pipelines. New are
 * `withoutSchedules` and the subscription.
 */
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

  builder.subscriptionField('maintenanceWindowStatus', (t) =>
    t.field({
      type: maintenance,
      description: 'The status as it stands, then as it is after each change.',
      subscribe: (_root, _args, { principal, services }) => answer(services.followWindow(principal)),
      resolve: (window) => window,
    }),
  );

  builder.mutationFields((t) => ({
    startMaintenanceWindow: t.boolean({
      args: {
        mode: t.arg.string(),
        withoutSchedules: t.arg.boolean({
          defaultValue: false,
          description: 'True: it is right that no schedule starts tasks here; start all the same.',
        }),
      },
      resolve: async (_root, { mode, withoutSchedules }, { principal, services }) => {
        const said = { reason: null, message: null, withoutSchedules: withoutSchedules ?? false };
        answer(await services.startWindow(principal, { mode, ...said }));
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
