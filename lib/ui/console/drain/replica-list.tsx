import { CircleCheck, CircleDot } from 'lucide-react';
import { cn } from '../../cn.ts';
import { TONE_MARK } from '../../tone.ts';
import type { ReplicaLine } from './replica-lines.ts';

/** The running processes of the application: whether each has shut its gate. */
export function ReplicaList({ lines }: { readonly lines: readonly ReplicaLine[] }) {
  return (
    <ul className="divide-y">
      {lines.map((line) => (
        <ReplicaItem key={line.key} line={line} />
      ))}
    </ul>
  );
}

function ReplicaItem({ line: { name, shut, words, version } }: { readonly line: ReplicaLine }) {
  const Icon = shut ? CircleCheck : CircleDot;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-0.5 py-2">
      <p className="min-w-0 break-words">
        {name} <span className="ml-1 text-[13px] text-ink-faint">{version}</span>
      </p>
      <p className="flex items-start gap-1.5 text-[13px] text-ink-soft">
        <Icon aria-hidden className={cn('mt-0.5 size-4 shrink-0', TONE_MARK[shut ? 'green' : 'amber'])} />
        {words}
      </p>
    </li>
  );
}
