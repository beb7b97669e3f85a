import { expect } from 'playwright/test';
import { drainingWindow } from './open-window.ts';
import type { Act } from './scene.ts';

const HOURS_SECONDS = 3 * 3_600;

export const overdue: Act = {
  name: 'hours after the planned end of a window',
  async begin(stage) {
    await drainingWindow(stage);
    await stage.stack.moveTime(HOURS_SECONDS);
  },
  scenes: [
    { name: 'datasets, overdue', by: 'user', page: '/datasets' },
    {
      name: 'any page of an administrator, overdue',
      by: 'admin',
      page: '/datasets',
      until: (page) => expect(page.getByRole('region', { name: /overdue|forgotten/ })).toBeVisible(),
    },
    { name: 'console, overdue', by: 'admin', page: '/admin/settings' },
  ],
};
