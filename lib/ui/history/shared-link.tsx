'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '#texts';
import { LocalTime } from '../local-time.tsx';
import { Button } from '../primitives/button.tsx';
import { Input } from '../primitives/input.tsx';

type SharedLinkProps = { readonly url: string; readonly expiresAt: Date };

/** A link that was just made, to be copied. */
export function SharedLink({ url, expiresAt }: SharedLinkProps) {
  const t = useTexts('history');
  const [copied, setCopied] = useState(false);

  async function copy() {
    // Without permission, or over plain HTTP, the field can still be selected by hand.
    await navigator.clipboard?.writeText(url).then(
      () => setCopied(true),
      () => {},
    );
  }

  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex gap-2">
        <Input
          readOnly
          value={url}
          aria-label={t('share.address')}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button onClick={() => void copy()}>
          {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
          {t(copied ? 'share.copied' : 'share.copy')}
        </Button>
      </div>
      <p role="status" className="text-[13px] text-ink-soft">
        {t.rich('share.made', { at: () => <LocalTime value={expiresAt} shape="date" /> })}
      </p>
    </div>
  );
}
