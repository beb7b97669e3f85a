import { APPROVE_SHARE, REVOKE_SHARE, type ShareDetail } from '#lib/graphql/documents/shares.ts';
import { ConfirmedWrite } from '#lib/ui/write-control/confirmed-write.tsx';
import { useTexts } from '#texts';
import { RejectShare } from './reject-share.tsx';

/** What the reader can do with a share: decide about a request, take access back, withdraw. */
export function ShareActions({ share }: { readonly share: ShareDetail }) {
  return (
    <>
      {share.canRevoke ? <Revoke share={share} /> : null}
      {share.canDecide ? (
        <>
          <RejectShare share={share} />
          <Approve share={share} />
        </>
      ) : null}
    </>
  );
}

function Approve({ share: { shareUri, groupUri, dataset } }: { readonly share: ShareDetail }) {
  const t = useTexts('shares');
  const names = { team: groupUri, dataset: dataset.label };
  return (
    <ConfirmedWrite
      label={t('approve')}
      look={{ variant: 'primary' }}
      document={APPROVE_SHARE}
      variables={{ shareUri }}
      title={t('approveTitle', names)}
      description={t('approveHint')}
      confirmLabel={t('approveConfirm')}
      tone="primary"
      done={t('approved', names)}
    />
  );
}

/** An unanswered request is withdrawn, an approved one revoked; both end the share. */
function Revoke({ share: { shareUri, groupUri, status, dataset } }: { readonly share: ShareDetail }) {
  const t = useTexts('shares');
  const submitted = status === 'Submitted';
  const names = { team: groupUri, dataset: dataset.label };
  return (
    <ConfirmedWrite
      label={submitted ? t('withdraw') : t('revoke')}
      look={{ variant: submitted ? 'secondary' : 'danger-quiet' }}
      document={REVOKE_SHARE}
      variables={{ shareUri }}
      title={submitted ? t('withdrawTitle', names) : t('revokeTitle', names)}
      description={submitted ? t('withdrawHint') : t('revokeHint')}
      confirmLabel={submitted ? t('withdraw') : t('revokeConfirm')}
      tone="danger"
      done={submitted ? t('withdrawn') : t('revoked', names)}
    />
  );
}
