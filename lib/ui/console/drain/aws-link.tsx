import { ExternalLink } from 'lucide-react';

type AwsLinkProps = {
  /** Null where the ARN does not say where it is: then there is no link. */
  readonly href: string | null;
  readonly label: string;
  /** Which of many such links it is, and that it opens a new tab: for those who hear it alone. */
  readonly about: string;
};

/** A link to one thing in the AWS console. */
export function AwsLink({ href, label, about }: AwsLinkProps) {
  if (!href) return null;
  return (
    <a
      href={href}
      aria-label={`${label}, ${about}`}
      target="_blank"
      rel="noopener noreferrer"
      className="inline-flex min-h-6 items-center gap-1 whitespace-nowrap rounded-sm text-[13px] text-ink-soft underline decoration-line-strong underline-offset-4 hover:decoration-current"
    >
      {label}
      <ExternalLink aria-hidden className="size-3.5 text-ink-faint" />
    </a>
  );
}
