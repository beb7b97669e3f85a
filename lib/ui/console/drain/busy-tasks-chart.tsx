import { useTexts } from '#texts';
import { BusyChart } from './busy-chart.tsx';
import type { OpenView } from './drain-steps.ts';

/** How many tasks were busy from the start until now. Nothing before the first look. */
export function BusyTasksChart({ view: { window, samples, now } }: { readonly view: OpenView }) {
  const t = useTexts('console');
  if (samples.length === 0) return null;
  const activeAt = window.status === 'ACTIVE' ? window.activeAt : null;
  return (
    <section className="mt-3 border-t pt-3">
      <h3 className="mb-2 text-[13px] text-ink-soft">{t('chart.title')}</h3>
      <BusyChart counts={samples} from={window.startedAt} until={now} activeAt={activeAt} />
    </section>
  );
}
