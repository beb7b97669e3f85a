'use client';

import { usePathname, useRouter } from 'next/navigation';
import { type ReactNode, useState } from 'react';
import { leaveFlash } from '../flash.tsx';
import type { ButtonLook } from '../primitives/button-styles.ts';
import { ConfirmDialog } from '../primitives/confirm-dialog.tsx';
import { useMutation } from '../use-mutation.ts';
import { useRefreshAndTell } from '../use-refresh-and-tell.ts';
import { WriteFailure } from '../write-failure.tsx';
import { WriteButton } from './write-button.tsx';

type ConfirmedWriteProps = {
  /** What stands on the button that asks, and its look. */
  readonly label: ReactNode;
  readonly look?: ButtonLook;
  /** The GraphQL mutation and what it takes. */
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** A question that names the thing, what will happen, and the verb. */
  readonly title: string;
  readonly description: string;
  readonly confirmLabel: string;
  readonly tone: 'primary' | 'danger';
  /**
   * What is said once it is done, and where to go then, in place of this page, which may be of a thing
   * that is no more; without `leadsTo` the page stays.
   */
  readonly done: string;
  readonly leadsTo?: string;
};

/** A button that changes something after it has asked: delete, approve, revoke. */
export function ConfirmedWrite(props: ConfirmedWriteProps) {
  const router = useRouter();
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  const { send, pending, failure, clear } = useMutation<unknown>(props.document);
  const { refreshing, refreshAndTell } = useRefreshAndTell(() => setOpen(false));
  const busy = pending || refreshing;

  function ask(asking: boolean) {
    if (busy) return;
    clear();
    setOpen(asking);
  }

  async function confirm() {
    const data = await send(props.variables);
    if (!data) return;
    if (!props.leadsTo) return refreshAndTell(props.done, pathname);
    setOpen(false);
    leaveFlash(props.done, props.leadsTo);
    router.replace(props.leadsTo);
    router.refresh();
  }

  return (
    <>
      <WriteButton {...props.look} onClick={() => ask(true)}>
        {props.label}
      </WriteButton>
      <ConfirmDialog
        open={open}
        onOpenChange={ask}
        title={props.title}
        description={props.description}
        confirmLabel={props.confirmLabel}
        tone={props.tone}
        pending={busy}
        onConfirm={() => void confirm()}
      >
        {failure ? <WriteFailure failure={failure} keepsText={false} /> : null}
      </ConfirmDialog>
    </>
  );
}
