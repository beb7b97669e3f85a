import type { Confidentiality } from '#lib/domain/catalogue/catalogue.ts';

const U: Confidentiality = 'Unclassified';
const O: Confidentiality = 'Official';
const S: Confidentiality = 'Secret';

/** By environment: label, confidentiality, topics, description. */
export const DATASETS_BY_ENVIRONMENT: readonly [
  string,
  readonly [string, Confidentiality, string[], string][],
][] = [
  [
    'Marketing Production',
    [
      [
        'Web Sessions',
        O,
        ['Web'],
        'One row per visit, with channel and consent state. Late events arrive for two days.',
      ],
      ['Campaign Performance', U, ['Campaigns'], 'Spend, impressions and conversions by campaign and day.'],
      [
        'Newsletter Engagement',
        O,
        ['Campaigns'],
        'Sends, opens, clicks and unsubscribes of all newsletters.',
      ],
      [
        'Consent Register',
        S,
        ['Privacy'],
        'Who agreed to what and when. The source of truth for every mailing.',
      ],
      [
        'Loyalty Members',
        S,
        ['Customers', 'Privacy'],
        'Members, tiers and points balances, refreshed nightly.',
      ],
    ],
  ],
  [
    'Marketing Sandbox',
    [
      [
        'Attribution Experiments',
        U,
        ['Campaigns'],
        'Results of attribution models since spring, by model version.',
      ],
      ['Brand Survey 2026', O, ['Research'], 'Answers of 4,200 respondents in nine countries.'],
      ['Web Sessions Sample', U, ['Web'], 'One percent of visits, without identifiers.'],
    ],
  ],
  [
    'Finance Production',
    [
      ['General Ledger', S, ['Accounting'], 'Postings of all legal entities. Closed periods never change.'],
      ['Invoices', O, ['Accounting', 'Customers'], 'Issued and received invoices with their payment state.'],
      ['Cost Centres', U, ['Planning'], 'The cost-centre tree with its validity dates.'],
      ['Cloud Spend', U, ['Planning'], 'Daily cost by account, service and tag.'],
      ['Exchange Rates', U, ['Reference'], 'Daily closing rates of the European Central Bank.'],
    ],
  ],
  [
    'Finance Reporting',
    [
      ['Board Pack Figures', S, ['Reporting'], 'The key figures as the board has seen them, by month.'],
      [
        'Revenue by Segment',
        O,
        ['Reporting'],
        'Net revenue by segment and country, reconciled with the ledger.',
      ],
      ['Audit Extracts', S, ['Audit'], 'Samples drawn for the auditors, with the queries that drew them.'],
    ],
  ],
  [
    'Supply Chain Production',
    [
      ['Orders', O, ['Orders', 'Customers'], 'Order lines from shop, phone and partners.'],
      ['Stock Levels', U, ['Warehouse'], 'Stock by article and warehouse, every fifteen minutes.'],
      ['Shipments', U, ['Logistics'], 'Parcels and pallets with carrier events.'],
      ['Supplier Master', O, ['Reference'], 'Suppliers, contracts and lead times.'],
      ['Demand Forecast', O, ['Planning'], 'Weekly forecast by article, eight weeks ahead.'],
    ],
  ],
  [
    'Supply Chain IoT',
    [
      [
        'Cold Chain Telemetry',
        U,
        ['Sensors', 'Logistics'],
        'Temperature and door events of 340 trailers, one reading a minute.',
      ],
      [
        'Conveyor Sensor Readings',
        U,
        ['Sensors', 'Warehouse'],
        'Vibration and throughput of the sorting lines.',
      ],
      ['Sensor Registry', U, ['Reference'], 'Every sensor, where it is and when it was calibrated.'],
    ],
  ],
  [
    'Data Science Lab',
    [
      [
        'Customer Features',
        O,
        ['Features', 'Customers'],
        'The feature store for churn and propensity models.',
      ],
      ['Churn Experiments', U, ['Models'], 'Training runs with parameters and metrics.'],
      ['Price Elasticity Study', O, ['Research'], 'Elasticities by category, from the summer price tests.'],
      ['Image Labels', U, ['Models'], 'Hand-labelled product pictures, 86,000 of them.'],
    ],
  ],
  [
    'Data Science Serving',
    [
      ['Churn Scores', O, ['Scores', 'Customers'], 'Weekly churn probability for every active customer.'],
      ['Product Recommendations', U, ['Scores'], 'Twenty recommendations per customer, refreshed daily.'],
      ['Fraud Scores', S, ['Scores', 'Risk'], 'Score and main reasons for every card payment.'],
    ],
  ],
  [
    'Customer Care Production',
    [
      [
        'Support Tickets',
        O,
        ['Tickets', 'Customers'],
        'Tickets with their conversation, without attachments.',
      ],
      ['Call Transcripts', S, ['Tickets', 'Privacy'], 'Transcribed calls. Kept for 90 days.'],
      ['Satisfaction Surveys', U, ['Surveys'], 'Scores and comments after closed tickets.'],
      ['Agent Schedules', O, ['Workforce'], 'Planned and worked shifts of all contact centres.'],
      ['Returns and Refunds', O, ['Orders'], 'Returned items with reason, condition and refund.'],
    ],
  ],
  [
    'Risk and Compliance',
    [
      [
        'Sanctions Screening',
        S,
        ['Compliance'],
        'Hits against the sanctions lists and how they were resolved.',
      ],
      ['Payment Disputes', O, ['Risk'], 'Chargebacks by reason and outcome.'],
      ['Case Files', S, ['Compliance', 'Privacy'], 'Open and closed investigations.'],
      ['Control Tests', O, ['Audit'], 'Quarterly tests of the key controls with their evidence.'],
    ],
  ],
];
