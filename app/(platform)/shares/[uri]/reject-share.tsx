'use client';

import { useState } from 'react';
import {
  REJECT_SHARE,
  type RejectShare as Rejected,
  type ShareDetail,
} from '#lib/graphql/documents/shares.ts';
import { missing, typed } from '#lib/ui/form/read-form.ts';
import { WriteForm } from '#lib/ui/form/write-form.tsx';
import { Dialog } from '#lib/ui/primitives/dialog.tsx';
import { Field } from '#lib/ui/primitives/field.tsx';
import { Textarea } from '#lib/ui/primitives/textarea.tsx';
import { useRefreshAndTell } from '#lib/ui/use-refresh-and-tell.ts';
import { WriteButton } from '#lib/ui/write-control/write-button.tsx';

/** Says no to a request, with the reason that the asking team will read. */
export function RejectShare({ share }: { readonly share: ShareDetail }) {
  const [open, setOpen] = useState(false);
  const { refreshAndTell } = useRefreshAndTell(() => setOpen(false));
  const { shareUri, groupUri, dataset } = share;
  return (
    <>
      <WriteButton onClick={() => setOpen(true)}>Reject</WriteButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={`Reject ${groupUri}’s request for ${dataset.label}?`}
        description="The team reads your reason and can ask again."
      >
        <WriteForm<Rejected>
          document={REJECT_SHARE}
          variables={(form) => ({ shareUri, rejectPurpose: typed(form, 'rejectPurpose') })}
          check={(form) =>
            missing(form, { rejectPurpose: 'Say why, so that the team knows what to change.' })
          }
          submitLabel="Reject request"
          submitLook="danger"
          onCancel={() => setOpen(false)}
          onDone={() => refreshAndTell(`Request of ${groupUri} rejected.`, `/shares/${shareUri}`)}
        >
          {(errors) => (
            <Field name="rejectPurpose" label="Reason" error={errors.rejectPurpose}>
              {(control) => <Textarea {...control} />}
            </Field>
          )}
        </WriteForm>
      </Dialog>
    </>
  );
}
