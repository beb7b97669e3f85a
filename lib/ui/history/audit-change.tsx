import type { AuditEntry } from '#lib/domain/audit/audit.ts';
import { differences } from '#lib/domain/audit/json-difference.ts';
import type { Json } from '#lib/domain/input/json.ts';
import { useTexts } from '#texts';

/** What an entry has changed, value by value, behind a line that opens. */
export function AuditChange({ entry: { before, after } }: { readonly entry: AuditEntry }) {
  const t = useTexts('audit');
  if (before === null && after === null) return null;
  const changed = differences(before ?? undefined, after ?? undefined);
  return (
    <details className="relative mt-1 max-w-xl text-[13px]">
      <summary className="w-fit py-0.5 text-accent">{t('showChange')}</summary>
      {changed.length === 0 ? <p className="mt-1 text-ink-soft">{t('noChange')}</p> : null}
      <dl className="mt-1 flex flex-col divide-y">
        {changed.map(({ path, before: was, after: is }) => (
          <div key={path} className="py-1.5">
            <dt className="break-all text-ink-faint">{path === '' ? t('whole') : path}</dt>
            <dd className="min-w-0 break-words">
              <span className="sr-only">{t('before')}: </span>
              <del className="text-ink-soft">
                <Value value={was} />
              </del>
              <span aria-hidden className="mx-1.5 text-ink-faint">
                →
              </span>
              <span className="sr-only">{t('after')}: </span>
              <ins className="no-underline">
                <Value value={is} />
              </ins>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Longer ones are cut; the export has them whole. */
const MOST_CHARACTERS = 500;

function Value({ value }: { readonly value: Json | undefined }) {
  const t = useTexts('audit');
  if (value === undefined) return <span className="italic">{t('notThere')}</span>;
  if (value === null) return <span className="italic">{t('nothing')}</span>;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return <>{text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text}</>;
}
