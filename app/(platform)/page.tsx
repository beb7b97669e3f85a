import { Boxes, Database, Handshake } from 'lucide-react';
import type { Metadata } from 'next';
import { readShell } from '#lib/edge/shell.ts';
import { OVERVIEW, type Overview } from '#lib/graphql/documents/overview.ts';
import { CountCard } from '#lib/ui/count-card.tsx';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { load } from './load.ts';
import { RecentDatasets } from './recent-datasets.tsx';
import { WaitingShares } from './waiting-shares.tsx';

/** In full: a layout's template is for the segments below it, and this page is beside it. */
export async function generateMetadata(): Promise<Metadata> {
  const { platformName } = await readShell();
  return { title: `Overview · ${platformName}` };
}

export default async function OverviewPage() {
  const [{ user }, { environments, datasets, approved, waiting }] = await Promise.all([
    readShell(),
    load<Overview>(OVERVIEW),
  ]);
  return (
    <>
      <PageHeader
        title="Overview"
        description={user.administrator ? 'Everything on the platform.' : 'What your teams own and share.'}
      />
      <div className="grid grid-cols-3 gap-2 sm:gap-4">
        <CountCard href="/environments" icon={Boxes} label="Environments" count={environments.count} />
        <CountCard href="/datasets" icon={Database} label="Datasets" count={datasets.count} />
        <CountCard
          href="/shares?status=Approved"
          icon={Handshake}
          label="Active shares"
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
