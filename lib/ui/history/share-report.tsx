'use client';

import { Share2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { ReportLink } from '#lib/domain/history/report-link.ts';
import type { Refusal } from '#lib/domain/refusal.ts';
import { refusalWords } from '#lib/texts/refusal-words.ts';
import { useTexts } from '#texts';
import type { Command } from '../console/commands/command.ts';
import { Button } from '../primitives/button.tsx';
import { Callout } from '../primitives/callout.tsx';
import { Dialog } from '../primitives/dialog.tsx';
import { ReportLinkList } from './report-link-list.tsx';
import { SharedLink } from './shared-link.tsx';

type Shared = { readonly url: string; readonly expiresAt: Date };

type ShareReportProps = {
  readonly windowId: string;
  /** Those that can be read by now. */
  readonly links: readonly ReportLink[];
  /** `windowId`. */
  readonly share: (
    form: FormData,
  ) => Promise<({ readonly done: true } & Shared) | { readonly done: false; readonly refusal: Refusal }>;
  /** `linkId`. */
  readonly withdraw: Command;
};

/** Makes a link to the report of a window, shows it once, and lists those that can be withdrawn. */
export function ShareReport({ windowId, links, share, withdraw }: ShareReportProps) {
  const t = useTexts('history');
  const refusals = useTexts('refusals');
  const router = useRouter();
  const [made, setMade] = useState<Shared | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  async function make() {
    const form = new FormData();
    form.set('windowId', windowId);
    setPending(true);
    setProblem(null);
    try {
      const answer = await share(form);
      if (answer.done) setMade(answer);
      else setProblem(refusalWords(refusals, answer.refusal));
    } catch {
      setProblem(t('share.unconfirmed'));
    }
    setPending(false);
    router.refresh();
  }

  return (
    <Dialog
      trigger={
        <Button variant="primary">
          <Share2 aria-hidden />
          {t('share.button')}
        </Button>
      }
      title={t('share.title')}
      description={t('share.description')}
      onOpenChange={() => setMade(null)}
    >
      <div className="flex flex-col gap-4">
        {made ? <SharedLink {...made} /> : null}
        {problem ? (
          <Callout tone="red" role="alert">
            {problem}
          </Callout>
        ) : null}
        <Button
          variant={made ? 'secondary' : 'primary'}
          pending={pending}
          onClick={() => void make()}
          className="self-start"
        >
          {t(made ? 'share.another' : 'share.make')}
        </Button>
        <ReportLinkList links={links} withdraw={withdraw} onWithdrawn={() => setMade(null)} />
      </div>
    </Dialog>
  );
}
