import { useTexts } from '#texts';

/** So many names still fit into a sentence. */
const IN_A_SENTENCE = 4;

/** Names in a sentence; many of them behind a line that opens. */
export function NameFold({ names }: { readonly names: readonly string[] }) {
  const t = useTexts('history');
  if (names.length <= IN_A_SENTENCE) return <>{names.join(', ')}</>;
  return (
    <details className="inline-block max-w-full align-top">
      <summary className="py-0.5 text-accent">{t('timeline.names', { count: names.length })}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no pointer scrolls it by its focus. */}
      <ul tabIndex={0} className="mt-1 max-h-64 overflow-y-auto font-normal print:max-h-none text-ink-soft">
        {names.map((name) => (
          <li key={name} className="break-all">
            {name}
          </li>
        ))}
      </ul>
    </details>
  );
}
