import type { Failure } from '#lib/domain/observation.ts';
import { Callout } from '../primitives/callout.tsx';

/** What AWS could not tell, at the step that it holds up. */
export function FailureList({ failures }: { readonly failures: readonly Failure[] }) {
  if (failures.length === 0) return null;
  return (
    <Callout tone="red" className="mb-3" title="AWS could not be asked about everything">
      <ul className="flex flex-col gap-1">
        {failures.map(({ what, why }) => (
          <li key={`${what}: ${why}`}>
            {what}: {why}
          </li>
        ))}
      </ul>
      <p className="mt-1">Tried again at the next check. Until then nothing proves that it is quiet.</p>
    </Callout>
  );
}
