'use client';

import type { Preflight } from '#lib/domain/plans/preflight.ts';
import { useTexts } from '#texts';
import { nameList, nameTally } from '../words/name-list.ts';
import { Sentences } from '../words/sentences.tsx';
import { tellDuration } from '../words/tell-duration.ts';
import { type PreflightParts, preflightParts } from './preflight-parts.ts';
import { PreflightTroubles } from './preflight-troubles.tsx';
import { RareRuns } from './rare-runs.tsx';
import { RunningTasks } from './running-tasks.tsx';
import { ScheduleRunsList } from './schedule-runs-list.tsx';

/** What a window would hold, wait for and interrupt: first in sentences, then schedule by schedule. */
export function PreflightView({ preflight }: { readonly preflight: Preflight }) {
  const t = useTexts('preflight');
  const parts = preflightParts(preflight);
  return (
    <div className="flex flex-col gap-3">
      <RareRuns schedules={parts.rare} now={preflight.now} />
      <Sentences>
        <HeldSentence parts={parts} />
        {parts.staysDisabled.length > 0 ? <StaysDisabled parts={parts} /> : null}
        {parts.running ? <RunningSentence running={parts.running} parts={parts} /> : null}
        {preflight.running.when === 'now' ? <LikelyQuiet preflight={preflight} /> : t('later')}
        {t('seen', { count: preflight.usersSeen })}
      </Sentences>
      <ScheduleRunsList schedules={parts.withRuns} now={preflight.now} />
      {preflight.running.when === 'now' ? (
        <RunningTasks tasks={preflight.running.tasks} now={preflight.now} />
      ) : null}
      <PreflightTroubles parts={parts} />
    </div>
  );
}

function HeldSentence({ parts: { held, mistakes, unknown, foundNoSchedule } }: PartsProps) {
  const t = useTexts('preflight');
  const words = useTexts('console');
  if (held.length > 0) {
    return t.rich('held', { count: held.length, names: () => <Names names={nameList(words, held)} /> });
  }
  if (foundNoSchedule) return t('heldNone');
  return mistakes.length + unknown.length > 0 ? t('heldUnknown') : t('heldNoneEnabled');
}

function StaysDisabled({ parts: { staysDisabled } }: PartsProps) {
  const t = useTexts('preflight');
  const words = useTexts('console');
  return t.rich('staysDisabled', {
    count: staysDisabled.length,
    names: () => <Names names={nameList(words, staysDisabled)} />,
  });
}

function RunningSentence({
  running,
  parts: { mistakes, unknown },
}: PartsProps & { readonly running: readonly string[] }) {
  const t = useTexts('preflight');
  const words = useTexts('console');
  if (running.length > 0) {
    return t.rich('running', {
      count: running.length,
      names: () => <Names names={nameTally(words, running)} />,
    });
  }
  return mistakes.length + unknown.length > 0 ? t('runningUnknown') : t('runningNone');
}

function LikelyQuiet({ preflight: { now, running } }: { readonly preflight: Preflight }) {
  const t = useTexts('preflight');
  if (running.when !== 'now') return null;
  const { likelyQuiet } = running;
  if (!likelyQuiet) return t('quietUnknown');
  const time = tellDuration(now, likelyQuiet.at);
  return likelyQuiet.decidedBy === null
    ? t('quiet', { time })
    : t('quietBecause', { time, family: likelyQuiet.decidedBy });
}

type PartsProps = { readonly parts: PreflightParts };

function Names({ names }: { readonly names: string }) {
  return <strong className="font-medium">{names}</strong>;
}
