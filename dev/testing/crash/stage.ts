/**
 * Where a window's life can be entered: `start` before it, a task running; `active` with the schedules held,
 * the task still running; `end` while it is ACTIVE. `-by-plan`: its time has come, and nobody commands it.
 */
export type Stage = 'start' | 'start-by-plan' | 'active' | 'end' | 'end-by-plan';
