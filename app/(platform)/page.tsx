import { Boxes, Database, Handshake } from 'lucide-react';
import type { Metadata } from 'next';
import { readShell } from '#lib/edge/shell.ts';
import { OVERVIEW, type Overview } from '#lib/graphql/documents/overview.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { CountCard } from '#lib/ui/count-card.tsx';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { load } from './load.ts';
import { RecentDatasets } from './recent-datasets.tsx';
import { WaitingShares } from './waiting-shares.tsx';

/** In full: a layout's template is for the segments below it, and this page is beside it. */
export async function generateMetadata(): Promise<Metadata> {
  const [{ platformName }, t] = await Promise.all([readShell(), getTexts('overview')]);
  return { title: `${t('title')} · ${platformName}` };
}

export default async function OverviewPage() {
  const [t, nav, { user }, { environments, datasets, approved, waiting }] = await Promise.all([
    getTexts('overview'),
    getTexts('shell'),
    readShell(),
    load<Overview>(OVERVIEW),
  ]);
  return (
    <>
      <PageHeader title={t('title')} description={user.administrator ? t('everything') : t('yours')} />
      <div className="grid grid-cols-3 gap-2 sm:gap-4">
        <CountCard href="/environments" icon={Boxes} label={nav('environments')} count={environments.count} />
        <CountCard href="/datasets" icon={Database} label={nav('datasets')} count={datasets.count} />
        <CountCard
          href="/shares?status=Approved"
          icon={Handshake}
          label={t('activeShares')}
          count={approved.count}
        />
      </div>
      <div className="mt-4 grid grid-cols-1 items-start gap-4 lg:grid-cols-2">
        <WaitingShares count={waiting.count} shares={waiting.nodes} />
        <RecentDatasets datasets={datasets.nodes} />
      </div>
    </>
  );
}
