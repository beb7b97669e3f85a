import { jittered } from './jittered.ts';
import type { LiveState } from './live-state.ts';

export type EventConnection = { close(): void };

type Hearers = {
  readonly onState: (state: LiveState) => void;
  readonly onProgress: () => void;
  /** Events arrive; until the next `onLost` nobody needs to ask. */
  readonly onOpen: () => void;
  /** They do not. The connection tries again by itself. */
  readonly onLost: () => void;
};

/**
 * The server sends something every 15 seconds; after this the connection is dead, though nobody said so. A fifth less
 * still is more than two heartbeats.
 */
const SILENCE_MS = 40_000;
/** A browser gives up for good on an answer that is no event stream; later it may be one again. */
const TRY_AGAIN_MS = 60_000;

/** Follows the maintenance state by server-sent events, until it is closed. */
export function connectEvents({ onState, onProgress, onOpen, onLost }: Hearers): EventConnection {
  let source: EventSource | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;

  function reopenIn(milliseconds: number): void {
    clearTimeout(again);
    again = setTimeout(() => {
      onLost();
      open();
    }, jittered(milliseconds));
  }

  function open(): void {
    source?.close();
    const opened = new EventSource('/api/maintenance/events');
    source = opened;
    const alive = () => reopenIn(SILENCE_MS);
    alive();
    opened.addEventListener('open', () => {
      alive();
      onOpen();
    });
    opened.addEventListener('heartbeat', alive);
    opened.addEventListener('state', ({ data }) => {
      alive();
      onState(JSON.parse(data));
    });
    opened.addEventListener('progress', () => {
      alive();
      onProgress();
    });
    opened.addEventListener('error', () => {
      onLost();
      if (opened.readyState === EventSource.CLOSED) reopenIn(TRY_AGAIN_MS);
    });
  }

  open();
  return {
    close() {
      clearTimeout(again);
      source?.close();
    },
  };
}
