import { done, type Outcome, refuse } from '#lib/domain/refusal.ts';
import { addOverride, type Override } from './override.ts';
import type { WindowTerms } from './window-terms.ts';

/** READ-ONLY: look, don't touch. NO-ACCESS: a blank page. Spelled as on the wire. */
export type Mode = 'READ-ONLY' | 'NO-ACCESS';

export const MODES: readonly Mode[] = ['READ-ONLY', 'NO-ACCESS'];

type Opened = {
  readonly id: string;
  readonly mode: Mode;
  readonly startedAt: Date;
  readonly startedBy: string;
  /** Why, for administrators and the record. */
  readonly reason: string | null;
  /** What users are told beside the standard sentence. */
  readonly message: string | null;
  /** When it shall be over, as far as was said; `terms.atEnd` says whether anything happens then. */
  readonly plannedEnd: Date | null;
  readonly terms: WindowTerms;
  /** The version at which the gate was last changed: a replica that gates by it has shut its gate. */
  readonly gateVersion: number;
};

export type InactiveWindow = { readonly status: 'INACTIVE'; readonly version: number };
export type PendingWindow = Opened & { readonly status: 'PENDING'; readonly version: number };
export type ActiveWindow = Opened & {
  readonly status: 'ACTIVE';
  readonly version: number;
  readonly activeAt: Date;
  /** Why it is ACTIVE although not everything was quiet; null when it was. */
  readonly override: Override | null;
};
export type OpenWindow = PendingWindow | ActiveWindow;

/**
 * The one window of the platform. `version` goes up by one with every change, across windows, so
 * that a commit can compare and set it and a replica can say which state it gates by.
 */
export type Window = InactiveWindow | OpenWindow;

export type Command =
  | {
      readonly type: 'start';
      readonly id: string;
      readonly mode: Mode;
      readonly by: string;
      readonly at: Date;
      readonly reason: string | null;
      readonly message: string | null;
      readonly plannedEnd: Date | null;
      readonly terms: WindowTerms;
    }
  | { readonly type: 'promote'; readonly at: Date }
  | { readonly type: 'activate-anyway'; readonly override: Override }
  | { readonly type: 'change-mode'; readonly mode: Mode }
  | { readonly type: 'extend'; readonly plannedEnd: Date }
  | { readonly type: 'change-message'; readonly message: string | null }
  | { readonly type: 'end'; readonly by: string; readonly at: Date };

export function isOpen(window: Window): window is OpenWindow {
  return window.status !== 'INACTIVE';
}

/** `value` as a mode, if it is one. */
export function parseMode(value: unknown): Outcome<Mode> {
  const mode = MODES.find((known) => known === value);
  return mode ? done(mode) : refuse('mode-unknown', `Choose a maintenance mode: ${MODES.join(' or ')}.`);
}

/**
 * The only place where a status changes. Answers the window after the command, one version on, or
 * the refusal `window-already-open` or `window-not-open`; the window given is never changed.
 */
export function transition(window: Window, command: Command): Outcome<Window> {
  switch (command.type) {
    case 'start':
      return start(window, command);
    case 'promote':
      return promote(window, command);
    case 'activate-anyway':
      return activateAnyway(window, command.override);
    case 'change-mode':
      return changeMode(window, command.mode);
    case 'extend':
      return extend(window, command.plannedEnd);
    case 'change-message':
      return changeMessage(window, command.message);
    case 'end':
      return isOpen(window)
        ? done({ status: 'INACTIVE', version: window.version + 1 })
        : refuse('window-not-open', 'No maintenance window is open, so there is nothing to end.');
  }
}

function start(window: Window, command: Extract<Command, { type: 'start' }>): Outcome<Window> {
  if (isOpen(window)) {
    return refuse(
      'window-already-open',
      `Maintenance (${window.mode}) was already started by ${window.startedBy} at ${window.startedAt.toISOString()}. End it before starting another.`,
    );
  }
  const { id, mode, reason, message, plannedEnd, terms } = command;
  return done({
    status: 'PENDING',
    version: window.version + 1,
    gateVersion: window.version + 1,
    id,
    mode,
    reason,
    message,
    plannedEnd,
    terms,
    startedAt: command.at,
    startedBy: command.by,
  });
}

function promote(window: Window, command: Extract<Command, { type: 'promote' }>): Outcome<Window> {
  switch (window.status) {
    case 'INACTIVE':
      return refuse('window-not-open', 'No maintenance window is open, so none can become ACTIVE.');
    case 'ACTIVE':
      return done(window);
    case 'PENDING':
      return done({
        ...window,
        status: 'ACTIVE',
        version: window.version + 1,
        activeAt: command.at,
        override: null,
      });
  }
}

/** While ACTIVE it waives what has turned up since. */
function activateAnyway(window: Window, override: Override): Outcome<Window> {
  const version = window.version + 1;
  switch (window.status) {
    case 'INACTIVE':
      return refuse('window-not-open', 'No maintenance window is open, so none can become ACTIVE.');
    case 'PENDING':
      return done({ ...window, status: 'ACTIVE', version, activeAt: override.at, override });
    case 'ACTIVE':
      return done({ ...window, version, override: addOverride(window.override, override) });
  }
}

/** A window that has the mode already stays as it is, at its version. */
function changeMode(window: Window, mode: Mode): Outcome<Window> {
  if (!isOpen(window)) {
    return refuse('window-not-open', 'No maintenance window is open, so there is no mode to change.');
  }
  const version = window.version + 1;
  return done(window.mode === mode ? window : { ...window, mode, version, gateVersion: version });
}

/** To a later or an earlier end; whether that end makes sense is `plannedEndProblem`'s to say. */
function extend(window: Window, plannedEnd: Date): Outcome<Window> {
  if (!isOpen(window)) {
    return refuse('window-not-open', 'No maintenance window is open, so there is no end to move.');
  }
  if (window.plannedEnd?.getTime() === plannedEnd.getTime()) return done(window);
  return done({ ...window, plannedEnd, version: window.version + 1 });
}

function changeMessage(window: Window, message: string | null): Outcome<Window> {
  if (!isOpen(window)) {
    return refuse('window-not-open', 'No maintenance window is open, so there is no message to change.');
  }
  return done(window.message === message ? window : { ...window, message, version: window.version + 1 });
}
