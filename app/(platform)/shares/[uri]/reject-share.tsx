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
import { useTexts } from '#texts';

/** Says no to a request, with the reason that the asking team will read. */
export function RejectShare({ share }: { readonly share: ShareDetail }) {
  const t = useTexts('shares');
  const [open, setOpen] = useState(false);
  const { refreshAndTell } = useRefreshAndTell(() => setOpen(false));
  const { shareUri, groupUri, dataset } = share;
  return (
    <>
      <WriteButton onClick={() => setOpen(true)}>{t('reject')}</WriteButton>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('rejectTitle', { team: groupUri, dataset: dataset.label })}
        description={t('rejectHint')}
      >
        <WriteForm<Rejected>
          document={REJECT_SHARE}
          variables={(form) => ({ shareUri, rejectPurpose: typed(form, 'rejectPurpose') })}
          check={(form) => missing(form, { rejectPurpose: t('reasonMissing') })}
          submitLabel={t('rejectConfirm')}
          submitLook="danger"
          onCancel={() => setOpen(false)}
          onDone={() => refreshAndTell(t('rejected', { team: groupUri }), `/shares/${shareUri}`)}
        >
          {(errors) => (
            <Field name="rejectPurpose" label={t('reason')} error={errors.rejectPurpose}>
              {(control) => <Textarea {...control} />}
            </Field>
          )}
        </WriteForm>
      </Dialog>
    </>
  );
}
