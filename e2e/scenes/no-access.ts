import { expect } from 'playwright/test';
import { talkativeWindow } from './open-window.ts';
import type { Act } from './scene.ts';

export const noAccess: Act = {
  name: 'while a NO-ACCESS window is open',
  begin: (stage) => talkativeWindow(stage, 'NO-ACCESS', 60),
  scenes: [
    {
      name: 'blank page',
      by: 'user',
      page: '/maintenance',
      at: '/datasets',
      until: (page) => expect(page.getByText('This page comes back by itself.')).toBeVisible(),
    },
    { name: 'overview of an administrator in NO-ACCESS', by: 'admin', page: '/' },
  ],
};
