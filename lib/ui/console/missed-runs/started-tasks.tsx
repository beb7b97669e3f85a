import { ExternalLink } from 'lucide-react';
import { taskConsoleLink } from '#lib/domain/drain/aws-console-link.ts';
import { useTexts } from '#texts';

/** Tasks that were started, each with its page in the AWS console. */
export function StartedTasks({ taskArns }: { readonly taskArns: readonly string[] }) {
  const t = useTexts('missedRuns');
  return (
    <p className="flex flex-wrap gap-x-3 gap-y-1">
      {t('tasks', { count: taskArns.length })}
      {taskArns.map((arn) => (
        <TaskLink key={arn} arn={arn} />
      ))}
    </p>
  );
}

/** So many characters tell one task from another. */
const SHORT = 8;

function TaskLink({ arn }: { readonly arn: string }) {
  const t = useTexts('missedRuns');
  const id = arn.slice(arn.lastIndexOf('/') + 1).slice(0, SHORT);
  const href = taskConsoleLink(arn);
  if (!href) return <span className="font-mono">{id}</span>;
  return (
    <a
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={t('taskLink', { id })}
      className="inline-flex min-h-6 items-center gap-1 font-mono underline decoration-line-strong underline-offset-2 hover:text-ink"
    >
      {id}
      <ExternalLink aria-hidden className="size-3.5" />
    </a>
  );
}
