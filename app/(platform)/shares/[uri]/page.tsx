import type { Metadata } from 'next';
import { readShell } from '#lib/edge/shell.ts';
import { GET_SHARE, type GetShare } from '#lib/graphql/documents/shares.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { Card, CardBody, CardHeader } from '#lib/ui/primitives/card.tsx';
import { ShareStatusBadge } from '#lib/ui/share-status-badge.tsx';
import { load } from '../../load.ts';
import { ShareActions } from './share-actions.tsx';
import { ShareFacts } from './share-facts.tsx';

export const metadata: Metadata = { title: 'Share' };

type SharePageProps = { readonly params: Promise<{ readonly uri: string }> };

export default async function SharePage({ params }: SharePageProps) {
  const { uri } = await params;
  const [{ user }, { getShare: share }] = await Promise.all([
    readShell(),
    load<GetShare>(GET_SHARE, { shareUri: uri }),
  ]);
  const seesDataset =
    share.status === 'Approved' ||
    user.administrator ||
    user.groups.includes(share.dataset.SamlAdminGroupName);
  return (
    <>
      <PageHeader
        title={`${share.dataset.label} for ${share.groupUri}`}
        crumbs={[{ href: '/shares', label: 'Shares' }]}
        badges={<ShareStatusBadge status={share.status} />}
        actions={<ShareActions share={share} />}
      />
      <Card className="max-w-3xl">
        <CardHeader title="Request" />
        <CardBody className="-mt-3">
          <ShareFacts share={share} seesDataset={seesDataset} />
        </CardBody>
      </Card>
    </>
  );
}
