import type { Principal } from '#lib/domain/principal.ts';
import type { Services } from './services.ts';

/** What every resolver is given; made anew for each request. */
export type GraphqlContext = {
  readonly principal: Principal;
  /** Who they are by now; what lasts longer than one answer asks it again. Left out, they stay who they were. */
  readonly principalNow?: () => Promise<Principal>;
  readonly services: Services;
  /** The same id stands in the log and in the answer's header. */
  readonly requestId: string;
};
