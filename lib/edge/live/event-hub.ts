import type { Principal } from '#lib/domain/principal.ts';
import { isAdministrator } from '#lib/domain/principal.ts';
import { createBoundedGroups } from './bounded-groups.ts';
import {
  type Frame,
  HEARTBEAT,
  PROGRESS,
  retryFrame,
  type StateFrame,
  stateFrame,
  type TimedState,
} from './event-frame.ts';
import { type EventViewer, openEventViewer } from './event-viewer.ts';

export type EventHubOptions = {
  /** What everybody is told at this moment. */
  readonly state: () => TimedState;
  readonly heartbeatEveryMs: number;
  /** Progress is told at most so often. */
  readonly progressEveryMs: number;
  /** Streams of one session; a further one ends the oldest of them. */
  readonly mostPerSession: number;
};

export type EventViewerAsked = {
  readonly sessionId: string;
  readonly lastEventId: string | null;
  who(): Principal;
};

export type EventHub = {
  /**
   * A stream of events for one viewer: the present state at once unless `lastEventId` says that it is known, then
   * whatever changes. `who` is asked at every heartbeat: somebody who is not who came any more is let go. The oldest
   * stream of the session is ended where there would be too many.
   */
  join(asked: EventViewerAsked): ReadableStream<Frame>;
  /** To be called when the state may have changed: tells it to everybody if it has. */
  look(): void;
  /** To be called when the drain has moved on: tells administrators. */
  progress(): void;
  /** Ends every stream, so that the server can close; whoever comes later is sent away again at once. */
  close(): void;
  viewers(): number;
};

type Member = { readonly viewer: EventViewer; readonly administrator: boolean; who(): Principal };

/** All the open event streams of this process: one timer and one copy of every event for all of them. */
export function createEventHub(options: EventHubOptions): EventHub {
  const members = new Set<Member>();
  const ofSession = createBoundedGroups<Member>(options.mostPerSession);
  let present: StateFrame = stateFrame(options.state());
  let closed = false;
  let progressTimer: NodeJS.Timeout | undefined;
  let progressToldAtMs = Number.NEGATIVE_INFINITY;
  const heartbeat = setInterval(beat, options.heartbeatEveryMs);
  heartbeat.unref();

  function look(): void {
    if (closed) return;
    const next = stateFrame(options.state());
    const isNews = next.id !== present.id;
    // Also what is no news: whoever joins now is told the present time with it.
    present = next;
    if (!isNews) return;
    for (const { viewer } of members) viewer.send(next.frame);
  }

  /**
   * Who has signed out is gone. An administrator whose cookie has aged comes back with the newer one that the
   * browser holds by then.
   */
  function beat(): void {
    for (const { viewer, administrator, who } of members) {
      const principal = who();
      if (principal.kind === 'user' && principal.administrator === administrator) viewer.send(HEARTBEAT);
      else viewer.end();
    }
  }

  function tellProgress(): void {
    progressTimer = undefined;
    progressToldAtMs = performance.now();
    for (const { viewer, administrator } of members) if (administrator) viewer.send(PROGRESS);
  }

  return {
    join({ sessionId, lastEventId, who }) {
      const viewer = openEventViewer(() => {
        members.delete(member);
        ofSession.leave(sessionId, member);
      });
      const member: Member = { viewer, administrator: isAdministrator(who()), who };
      viewer.send(retryFrame(Math.random()));
      if (closed) {
        viewer.end();
        return viewer.body;
      }
      look();
      members.add(member);
      ofSession.enter(sessionId, member)?.viewer.end();
      if (lastEventId !== present.id) viewer.send(present.frame);
      return viewer.body;
    },
    look,
    progress() {
      if (closed || progressTimer) return;
      const waitMs = Math.max(0, progressToldAtMs + options.progressEveryMs - performance.now());
      progressTimer = setTimeout(tellProgress, waitMs);
      progressTimer.unref();
    },
    close() {
      closed = true;
      clearInterval(heartbeat);
      clearTimeout(progressTimer);
      for (const { viewer } of members) viewer.end();
    },
    viewers: () => members.size,
  };
}
