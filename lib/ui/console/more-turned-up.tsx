import { type Blocker, blockerKey } from '#lib/domain/blocker.ts';
import { Button } from '../primitives/button.tsx';
import { Callout } from '../primitives/callout.tsx';
import { tellCount } from './tell-count.ts';

type MoreTurnedUpProps = {
  readonly shown: readonly Blocker[];
  readonly waivable: readonly Blocker[];
  readonly onLook: () => void;
};

/** What has turned up since the list was made would be refused unseen. */
export function MoreTurnedUp({ shown, waivable, onLook }: MoreTurnedUpProps) {
  const seen = new Set(shown.map(blockerKey));
  const more = waivable.filter((blocker) => !seen.has(blockerKey(blocker))).length;
  if (more === 0) return null;
  return (
    <Callout
      tone="amber"
      role="status"
      actions={
        <Button size="sm" onClick={onLook}>
          Show the list as it is now
        </Button>
      }
    >
      {tellCount(more, 'more thing')} {more === 1 ? 'has' : 'have'} turned up since you opened this.
    </Callout>
  );
}
