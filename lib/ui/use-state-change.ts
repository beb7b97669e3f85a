'use client';

import { useEffect } from 'react';
import type { LiveState } from './live-state.ts';
import { followMaintenance, latestLiveState } from './maintenance-feed.ts';
import { type ShownState, shownState } from './shown-state.ts';
import { countTry, triedInTab } from './tries-of-tab.ts';
import { waitBeforeTry } from './try-again.ts';

type StateChange = {
  /** The state that the page was made with. */
  readonly shown: ShownState;
  /** Over how many milliseconds open pages should spread what they do. */
  readonly spreadMs: (state: LiveState) => number;
  /** Makes the page anew. */
  readonly act: (state: LiveState) => void;
};

/**
 * Calls `act` when the maintenance state is told to be one that looks another way than what the page shows, and again as
 * long as the page stays as it is, ever more rarely: it may have been made by a replica that has not heard yet, or that
 * gates by a state of its own. Never in a hidden tab, which is brought up to date when it is looked at; never while the
 * server does not know the state, when a page that can be read is worth more than a new one.
 */
export function useStateChange({ shown, spreadMs, act }: StateChange): void {
  const { audience, version, looks } = shown;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** The change that the timer is set for. */
    let awaited: string | null = null;

    const isNews = (told: LiveState) => told.version !== null && shownState(audience, told).looks !== looks;
    const consider = () => {
      const told = latestLiveState();
      const news = told && !document.hidden && isNews(told) ? told : null;
      const change = news && `${version} ${news.version}`;
      if (change === awaited) return;
      clearTimeout(timer);
      awaited = change;
      if (!news || change === null) return;
      const nowMs = Date.now();
      const wait = { nowMs, spreadMs: spreadMs(news), random: Math.random() };
      timer = setTimeout(
        () => {
          awaited = null;
          countTry(change, Date.now());
          act(news);
          consider();
        },
        waitBeforeTry(triedInTab(change, nowMs), wait),
      );
    };

    consider();
    const leave = followMaintenance({ onState: consider });
    document.addEventListener('visibilitychange', consider);
    return () => {
      clearTimeout(timer);
      leave();
      document.removeEventListener('visibilitychange', consider);
    };
  }, [audience, version, looks, spreadMs, act]);
}
