import type { Frame } from './event-frame.ts';

/** One open event stream. */
export type EventViewer = {
  readonly body: ReadableStream<Frame>;
  /** Never waits. A viewer that has left this many frames unread is dropped: it will come back when it can. */
  send(frame: Frame): void;
  /** Ends the stream when what was sent has been read. */
  end(): void;
};

/** Frames that may wait for a viewer that does not read, after what the network's own buffers hold. */
const UNREAD_FRAMES = 16;

/** `onGone` is called once, however the stream comes to its end. */
export function openEventViewer(onGone: () => void): EventViewer {
  let controller: ReadableStreamDefaultController<Frame> | null = null;
  const body = new ReadableStream<Frame>(
    {
      start(made) {
        controller = made;
      },
      cancel: leave,
    },
    { highWaterMark: UNREAD_FRAMES },
  );

  function leave(): void {
    if (!controller) return;
    controller = null;
    onGone();
  }

  return {
    body,
    send(frame) {
      if (!controller) return;
      if ((controller.desiredSize ?? 0) > 0) return controller.enqueue(frame);
      // Next logs every other error as a failure of ours.
      controller.error(new DOMException('The viewer does not read its events.', 'AbortError'));
      leave();
    },
    end() {
      controller?.close();
      leave();
    },
  };
}
