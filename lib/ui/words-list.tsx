import { NotGiven } from './facts.tsx';
import { Badge } from './primitives/badge.tsx';

/** Tags or topics. */
export function WordsList({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return <NotGiven />;
  return (
    <ul className="flex flex-wrap gap-1.5">
      {words.map((word) => (
        <li key={word} className="max-w-full">
          <Badge>{word}</Badge>
        </li>
      ))}
    </ul>
  );
}
