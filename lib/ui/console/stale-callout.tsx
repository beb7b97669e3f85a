import { useTexts } from '#texts';
import { LocalTime } from '../local-time.tsx';
import { Callout } from '../primitives/callout.tsx';
import type { Trouble } from './probe-server.ts';

type StaleCalloutProps = { readonly trouble: Trouble; readonly readAt: Date };

/** Says that the page is not up to date, why, and what to do. */
export function StaleCallout({ trouble, readAt }: StaleCalloutProps) {
  const t = useTexts('console');
  return (
    <Callout tone="amber" role="alert" className="mb-4" title={t(`stale.${trouble}`)}>
      {t.rich('stale.from', { at: () => <LocalTime value={readAt} shape="time" /> })}{' '}
      {trouble === 'signed-out' ? (
        <a
          href="/signin?callbackUrl=%2Fadmin%2Fsettings"
          className="font-semibold underline underline-offset-2"
        >
          {t('stale.signIn')}
        </a>
      ) : (
        t('stale.keepsTrying')
      )}
    </Callout>
  );
}
