import { readMissedRuns } from '#lib/edge/console/missed-run-commands.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { MissedRuns } from '#lib/ui/console/missed-runs/missed-runs.tsx';
import { Callout } from '#lib/ui/primitives/callout.tsx';
import { dismissMissed, runMissedNow, setMissedRunPolicy } from './missed-run-actions.ts';

/** What the last windows have swallowed. That it cannot be read must not keep anybody from the rest of the page. */
export async function SwallowedRuns() {
  const list = await readMissedRuns().catch(() => null);
  if (!list?.ok) {
    const t = await getTexts('missedRuns');
    return <Callout tone="amber">{t('unreadable')}</Callout>;
  }
  const { missedRuns, now } = list.value;
  const commands = { runNow: runMissedNow, dismiss: dismissMissed, setPolicy: setMissedRunPolicy };
  return <MissedRuns runs={missedRuns} now={now} commands={commands} />;
}
