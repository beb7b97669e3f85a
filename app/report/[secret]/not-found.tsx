import { DeadEnd } from '#lib/ui/dead-end.tsx';
import { useTexts } from '#texts';

/** The same for a secret that is wrong, too old, or was withdrawn. */
export default function ReportNotFound() {
  const t = useTexts('report');
  return (
    <main>
      <DeadEnd code="404" title={t('notFound')} actions={null}>
        <p>{t('notFoundMore')}</p>
      </DeadEnd>
    </main>
  );
}
