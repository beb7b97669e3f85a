/** The one ordinary team of the demo's user account; the seed gives it environments and datasets. */
export const DEMO_TEAM = 'team-marketing';
