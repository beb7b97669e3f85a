import { DEMO_TEAM } from '#lib/domain/catalogue/demo-team.ts';

export type Team =
  | typeof DEMO_TEAM
  | 'team-finance'
  | 'team-supply-chain'
  | 'team-data-science'
  | 'team-customer-care'
  | 'team-risk';

/** Who does things for each team. */
export const TEAMS: Record<Team, readonly [string, string]> = {
  [DEMO_TEAM]: ['user', 'maya.lindqvist'],
  'team-finance': ['tomasz.nowak', 'ines.ferreira'],
  'team-supply-chain': ['aiko.tanaka', 'lars.pedersen'],
  'team-data-science': ['priya.raman', 'jonas.keller'],
  'team-customer-care': ['chloe.martin', 'samuel.okafor'],
  'team-risk': ['hanna.virtanen', 'diego.alvarez'],
};

/** Label, team, AWS account, region, description, tags, age in days. */
export const ENVIRONMENT_ROWS: readonly [string, Team, string, string, string, string[], number][] = [
  [
    'Marketing Production',
    DEMO_TEAM,
    '210987654301',
    'eu-west-1',
    'Campaign, web and consent data that dashboards and activation jobs read every morning.',
    ['prod', 'gdpr'],
    352,
  ],
  [
    'Marketing Sandbox',
    DEMO_TEAM,
    '210987654318',
    'eu-west-1',
    'For trying out attribution models on samples. Emptied every quarter.',
    ['sandbox'],
    341,
  ],
  [
    'Finance Production',
    'team-finance',
    '330145902277',
    'eu-central-1',
    'Ledger, invoices and planning. Month-end close runs here: ask before long queries.',
    ['prod', 'sox'],
    349,
  ],
  [
    'Finance Reporting',
    'team-finance',
    '330145902284',
    'eu-central-1',
    'Curated copies for auditors and the board pack.',
    ['prod', 'audit'],
    298,
  ],
  [
    'Supply Chain Production',
    'team-supply-chain',
    '471203388915',
    'eu-west-1',
    'Orders, stock and shipments from all twelve warehouses.',
    ['prod'],
    344,
  ],
  [
    'Supply Chain IoT',
    'team-supply-chain',
    '471203388922',
    'eu-north-1',
    'Telemetry of cold-chain trailers and conveyor sensors.',
    ['prod', 'streaming'],
    217,
  ],
  [
    'Data Science Lab',
    'team-data-science',
    '558820147730',
    'eu-west-1',
    'Feature store, experiments and model evaluation.',
    ['research', 'gpu'],
    338,
  ],
  [
    'Data Science Serving',
    'team-data-science',
    '558820147747',
    'eu-west-1',
    'Scores that other teams use in production.',
    ['prod', 'ml'],
    183,
  ],
  [
    'Customer Care Production',
    'team-customer-care',
    '614477093361',
    'eu-west-2',
    'Tickets, calls and satisfaction surveys.',
    ['prod', 'pii'],
    327,
  ],
  [
    'Risk and Compliance',
    'team-risk',
    '702394418856',
    'eu-central-1',
    'Restricted: screening results and case files.',
    ['prod', 'restricted'],
    305,
  ],
];
