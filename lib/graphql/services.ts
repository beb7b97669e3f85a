import type { Principal } from '#lib/domain/principal.ts';
import type { Outcome } from '#lib/domain/refusal.ts';
import type { Window } from '#lib/domain/window/window.ts';
import type { CatalogueServices } from '#lib/use-cases/catalogue/services.ts';

/** What the maintenance fields need: the ancestor's three, and the subscription. */
export type MaintenanceServices = {
  readWindow(principal: Principal): Promise<Outcome<Window>>;
  followWindow(principal: Principal): Outcome<AsyncIterable<Window>>;
  startWindow(
    principal: Principal,
    input: { mode: unknown; reason: string | null; message: string | null; withoutSchedules: boolean },
  ): Promise<Outcome<Window>>;
  endWindow(principal: Principal): Promise<Outcome<Window>>;
};

/** Every use case that GraphQL reaches, already bound to what it needs. */
export type Services = CatalogueServices & MaintenanceServices;
