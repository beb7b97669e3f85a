import { APPROVE_SHARE, REVOKE_SHARE, type ShareDetail } from '#lib/graphql/documents/shares.ts';
import { ConfirmedWrite } from '#lib/ui/write-control/confirmed-write.tsx';
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
  return (
    <ConfirmedWrite
      label="Approve"
      look={{ variant: 'primary' }}
      document={APPROVE_SHARE}
      variables={{ shareUri }}
      title={`Give ${groupUri} access to ${dataset.label}?`}
      description="Its members can read the dataset until the share is revoked."
      confirmLabel="Approve share"
      tone="primary"
      done={`${groupUri} now has access to ${dataset.label}.`}
    />
  );
}

/** An unanswered request is withdrawn, an approved one revoked; both end the share. */
function Revoke({ share: { shareUri, groupUri, status, dataset } }: { readonly share: ShareDetail }) {
  const submitted = status === 'Submitted';
  return (
    <ConfirmedWrite
      label={submitted ? 'Withdraw request' : 'Revoke'}
      look={{ variant: submitted ? 'secondary' : 'danger-quiet' }}
      document={REVOKE_SHARE}
      variables={{ shareUri }}
      title={
        submitted
          ? `Withdraw the request for ${dataset.label}?`
          : `Take ${dataset.label} back from ${groupUri}?`
      }
      description={
        submitted
          ? 'The owning team no longer has to answer. You can ask again later.'
          : 'Its members lose access at once. They can ask again.'
      }
      confirmLabel={submitted ? 'Withdraw request' : 'Revoke share'}
      tone="danger"
      done={submitted ? 'Request withdrawn.' : `${groupUri} no longer has access to ${dataset.label}.`}
    />
  );
}
