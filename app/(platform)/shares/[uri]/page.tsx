import type { Metadata } from 'next';
import { readShell } from '#lib/edge/shell.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { Card, CardBody, CardHeader } from '#lib/ui/primitives/card.tsx';
import { ShareStatusBadge } from '#lib/ui/share-status-badge.tsx';
import { readShare, shareTitle } from './read-share.ts';
import { ShareActions } from './share-actions.tsx';
import { ShareFacts } from './share-facts.tsx';

type SharePageProps = { readonly params: Promise<{ readonly uri: string }> };

export async function generateMetadata({ params }: SharePageProps): Promise<Metadata> {
  const { uri } = await params;
  const [share, t] = await Promise.all([readShare(uri), getTexts('shares')]);
  return { title: shareTitle(share, t) };
}

export default async function SharePage({ params }: SharePageProps) {
  const { uri } = await params;
  const [t, { user }, share] = await Promise.all([getTexts('shares'), readShell(), readShare(uri)]);
  const seesDataset =
    share.status === 'Approved' ||
    user.administrator ||
    user.groups.includes(share.dataset.SamlAdminGroupName);
  return (
    <>
      <PageHeader
        title={shareTitle(share, t)}
        crumbs={[{ href: '/shares', label: t('title') }]}
        badges={<ShareStatusBadge status={share.status} />}
        actions={<ShareActions share={share} />}
      />
      <Card className="max-w-3xl">
        <CardHeader title={t('request')} />
        <CardBody className="-mt-3">
          <ShareFacts share={share} seesDataset={seesDataset} />
        </CardBody>
      </Card>
    </>
  );
}
