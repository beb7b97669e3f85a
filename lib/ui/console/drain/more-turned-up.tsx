import { type Blocker, blockerKey } from '#lib/domain/drain/blocker.ts';
import { useTexts } from '#texts';
import { Button } from '../../primitives/button.tsx';
import { Callout } from '../../primitives/callout.tsx';

type MoreTurnedUpProps = {
  readonly shown: readonly Blocker[];
  readonly waivable: readonly Blocker[];
  readonly onLook: () => void;
};

/** What has turned up since the list was made would be refused unseen. */
export function MoreTurnedUp({ shown, waivable, onLook }: MoreTurnedUpProps) {
  const t = useTexts('console');
  const seen = new Set(shown.map(blockerKey));
  const more = waivable.filter((blocker) => !seen.has(blockerKey(blocker))).length;
  if (more === 0) return null;
  return (
    <Callout
      tone="amber"
      role="status"
      actions={
        <Button size="sm" onClick={onLook}>
          {t('activateAnyway.look')}
        </Button>
      }
    >
      {t('activateAnyway.more', { count: more })}
    </Callout>
  );
}
