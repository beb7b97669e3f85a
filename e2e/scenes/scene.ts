import type { Page } from 'playwright/test';
import type { Stack } from '#dev/stack.ts';
import type { Account } from '../accounts.ts';
import type { PlatformClient } from '../platform-client.ts';

export type Viewer = Account | 'nobody';

/** What the scenes of an act are played on. */
export type Stage = {
  readonly stack: Stack;
  readonly as: (account: Account) => Promise<PlatformClient>;
  /** The viewer's one page in this act. */
  readonly page: (viewer: Viewer) => Promise<Page>;
};

/** Something that people can have before them. */
export type Scene = {
  readonly name: string;
  readonly by: Viewer;
  /** The page, spelled as the folders of `app/` are. */
  readonly page: string;
  /** Where it is; default: at `page`. */
  readonly at?: string | ((stage: Stage) => Promise<string>);
  /** What is done there until it is seen. */
  readonly until?: (page: Page, stage: Stage) => Promise<void>;
};

/** A state of the platform, and what is seen in it. */
export type Act = {
  readonly name: string;
  /** Brings about the state; the platform is open to users and nothing is planned before. */
  readonly begin?: (stage: Stage) => Promise<void>;
  readonly scenes: readonly Scene[];
};
