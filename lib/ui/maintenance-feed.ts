import { connectEvents, type EventConnection } from './event-connection.ts';
import { jittered } from './jittered.ts';
import { heard, type LiveState, readLiveState } from './live-state.ts';

type Follower = {
  /** The state was told, whether it is another or not. */
  readonly onState?: (state: LiveState) => void;
  /** The drain has moved on; told to administrators only. */
  readonly onProgress?: () => void;
};

const POLL_SECONDS = { open: 5, inactive: 15 };
/**
 * Over HTTP/1.1 a browser opens six connections to a host, for all tabs together, so a tab that nobody looks at must
 * not keep one for long. Letting go of it is simpler than tabs that share one, and costs nothing: a hidden
 * page is brought up to date when it is looked at. A few seconds, for who switches to and fro.
 */
const CLOSE_WHEN_HIDDEN_MS = 5_000;

// Of this tab: layout, blank page and console share one connection.
const followers = new Set<Follower>();
let latest: LiveState | null = null;
let connection: EventConnection | null = null;
/** Events arrive, so nobody needs to ask. */
let streaming = false;
/** Nobody is signed in here any more, so there is nothing to hear until somebody looks at the tab again. */
let signedOut = false;
let polling: ReturnType<typeof setTimeout> | undefined;
let closing: ReturnType<typeof setTimeout> | undefined;

/**
 * Tells of the maintenance state as long as the tab is visible: by events, and by asking every few seconds for as long
 * as events do not arrive. Where nobody is signed in any more it asks only when the tab is next looked at. Answers a
 * function that ends it.
 */
export function followMaintenance(follower: Follower): () => void {
  followers.add(follower);
  if (followers.size === 1) {
    signedOut = false;
    document.addEventListener('visibilitychange', onVisibility);
    if (!document.hidden) connect();
  }
  return () => {
    followers.delete(follower);
    if (followers.size > 0) return;
    document.removeEventListener('visibilitychange', onVisibility);
    clearTimeout(closing);
    disconnect();
  };
}

/** What was told last in this tab; null: nothing yet. */
export function latestLiveState(): LiveState | null {
  return latest;
}

function onVisibility(): void {
  clearTimeout(closing);
  if (document.hidden) {
    closing = setTimeout(disconnect, CLOSE_WHEN_HIDDEN_MS);
    return;
  }
  if (!signedOut) connect();
  if (!streaming) void poll();
}

function connect(): void {
  if (polling === undefined && !streaming) pollLater();
  if (connection || typeof EventSource === 'undefined') return;
  connection = connectEvents({
    onState: (state) => tell(heard(state)),
    onProgress() {
      for (const { onProgress } of followers) onProgress?.();
    },
    onOpen() {
      streaming = true;
      stopPolling();
    },
    onLost() {
      streaming = false;
      if (polling === undefined) pollLater();
    },
  });
}

function disconnect(): void {
  connection?.close();
  connection = null;
  streaming = false;
  stopPolling();
}

function tell(state: LiveState): void {
  latest = state;
  for (const { onState } of followers) onState?.(state);
}

function stopPolling(): void {
  clearTimeout(polling);
  polling = undefined;
}

/** Not in the same moment as every other tab that has lost the same server. */
function pollLater(): void {
  clearTimeout(polling);
  const inactive = latest !== null && latest.version !== null && latest.mode === null;
  const seconds = inactive ? POLL_SECONDS.inactive : POLL_SECONDS.open;
  polling = setTimeout(() => void poll(), jittered(seconds * 1000));
}

async function poll(): Promise<void> {
  if (!signedOut) pollLater();
  if (document.hidden) return;
  const state = await readLiveState();
  if (followers.size === 0) return;
  if (state === 'signed-out') {
    signedOut = true;
    return disconnect();
  }
  if (signedOut && state) {
    signedOut = false;
    connect();
  }
  // What events have told in the meantime is newer.
  if (state && !streaming) tell(state);
}
