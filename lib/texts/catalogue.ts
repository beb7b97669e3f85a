import deAudit from '../../texts/de/audit.json' with { type: 'json' };
import deCatalogue from '../../texts/de/catalogue.json' with { type: 'json' };
import deConsole from '../../texts/de/console.json' with { type: 'json' };
import deDatasets from '../../texts/de/datasets.json' with { type: 'json' };
import deDrafts from '../../texts/de/drafts.json' with { type: 'json' };
import deEnvironments from '../../texts/de/environments.json' with { type: 'json' };
import deErrors from '../../texts/de/errors.json' with { type: 'json' };
import deFailures from '../../texts/de/failures.json' with { type: 'json' };
import deForm from '../../texts/de/form.json' with { type: 'json' };
import deHistory from '../../texts/de/history.json' with { type: 'json' };
import deList from '../../texts/de/list.json' with { type: 'json' };
import deMaintenance from '../../texts/de/maintenance.json' with { type: 'json' };
import deMissedRuns from '../../texts/de/missedRuns.json' with { type: 'json' };
import deOverview from '../../texts/de/overview.json' with { type: 'json' };
import dePlans from '../../texts/de/plans.json' with { type: 'json' };
import dePreflight from '../../texts/de/preflight.json' with { type: 'json' };
import deRefusals from '../../texts/de/refusals.json' with { type: 'json' };
import deReport from '../../texts/de/report.json' with { type: 'json' };
import deShares from '../../texts/de/shares.json' with { type: 'json' };
import deShell from '../../texts/de/shell.json' with { type: 'json' };
import deSignin from '../../texts/de/signin.json' with { type: 'json' };
import deStart from '../../texts/de/start.json' with { type: 'json' };
import enAudit from '../../texts/en/audit.json' with { type: 'json' };
import enCatalogue from '../../texts/en/catalogue.json' with { type: 'json' };
import enConsole from '../../texts/en/console.json' with { type: 'json' };
import enDatasets from '../../texts/en/datasets.json' with { type: 'json' };
import enDrafts from '../../texts/en/drafts.json' with { type: 'json' };
import enEnvironments from '../../texts/en/environments.json' with { type: 'json' };
import enErrors from '../../texts/en/errors.json' with { type: 'json' };
import enFailures from '../../texts/en/failures.json' with { type: 'json' };
import enForm from '../../texts/en/form.json' with { type: 'json' };
import enHistory from '../../texts/en/history.json' with { type: 'json' };
import enList from '../../texts/en/list.json' with { type: 'json' };
import enMaintenance from '../../texts/en/maintenance.json' with { type: 'json' };
import enMissedRuns from '../../texts/en/missedRuns.json' with { type: 'json' };
import enOverview from '../../texts/en/overview.json' with { type: 'json' };
import enPlans from '../../texts/en/plans.json' with { type: 'json' };
import enPreflight from '../../texts/en/preflight.json' with { type: 'json' };
import enRefusals from '../../texts/en/refusals.json' with { type: 'json' };
import enReport from '../../texts/en/report.json' with { type: 'json' };
import enShares from '../../texts/en/shares.json' with { type: 'json' };
import enShell from '../../texts/en/shell.json' with { type: 'json' };
import enSignin from '../../texts/en/signin.json' with { type: 'json' };
import enStart from '../../texts/en/start.json' with { type: 'json' };

/** English has every text; the other languages and a platform's own texts are laid over it. */
const en = {
  missedRuns: enMissedRuns,
  report: enReport,
  history: enHistory,
  audit: enAudit,
  maintenance: enMaintenance,
  drafts: enDrafts,
  plans: enPlans,
  start: enStart,
  preflight: enPreflight,
  refusals: enRefusals,
  form: enForm,
  list: enList,
  shares: enShares,
  environments: enEnvironments,
  datasets: enDatasets,
  catalogue: enCatalogue,
  overview: enOverview,
  failures: enFailures,
  errors: enErrors,
  signin: enSignin,
  console: enConsole,
  shell: enShell,
};

const de: Catalogue = {
  missedRuns: deMissedRuns,
  report: deReport,
  history: deHistory,
  audit: deAudit,
  maintenance: deMaintenance,
  drafts: deDrafts,
  plans: dePlans,
  start: deStart,
  preflight: dePreflight,
  refusals: deRefusals,
  form: deForm,
  list: deList,
  shares: deShares,
  environments: deEnvironments,
  datasets: deDatasets,
  catalogue: deCatalogue,
  overview: deOverview,
  failures: deFailures,
  errors: deErrors,
  signin: deSignin,
  console: deConsole,
  shell: deShell,
};

/** Every text that people see, by namespace: one namespace per feature. The messages are ICU. */
export type Catalogue = typeof en;

export type Namespace = keyof Catalogue;

/** The languages that come with this application, each with all its texts. */
export const BUILT_IN = { en, de } as const satisfies Readonly<Record<string, Catalogue>>;
