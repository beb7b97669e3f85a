import type { Mode } from '#lib/domain/window/window.ts';
import { noticeKey } from '../notice/notice-key.ts';
import type { Heard } from './announcement.ts';

/** What is planned, with times as the server has them or as they were told. */
type AnyNotice = {
  readonly planId: string;
  readonly mode: Mode;
  readonly message: string | null;
  readonly startsAt: Date | string;
  readonly endsAt: Date | string;
};

type AnyState = {
  readonly version: number | null;
  readonly mode: Mode | null;
  /** The next one first. */
  readonly notices: readonly AnyNotice[];
};

/** What of a state is announced; null while nobody knows it. */
export function heardOf({ version, mode, notices: [next] }: AnyState): Heard | null {
  if (version === null) return null;
  return { mode, notice: mode === null && next ? announced(next) : null };
}

function announced(notice: AnyNotice): Heard['notice'] {
  const [startsAt, endsAt] = [new Date(notice.startsAt), new Date(notice.endsAt)];
  const key = noticeKey({ ...notice, startsAt, endsAt });
  return { key, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
