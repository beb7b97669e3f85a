import { SHARE_STATUSES, type ShareStatus } from '#lib/domain/catalogue/catalogue.ts';
import { TabLinks } from '#lib/ui/primitives/tab-links.tsx';
import { useTexts } from '#texts';

/** Shares by what became of them. */
export function ShareTabs({ status }: { readonly status: ShareStatus | null }) {
  const t = useTexts('shares');
  const words = useTexts('catalogue');
  const tabs = SHARE_STATUSES.map((known) => ({
    href: `/shares?status=${known}`,
    label: words(`shareStatuses.${known}`),
    current: known === status,
  }));
  return (
    <div className="mb-4">
      <TabLinks
        label={t('byStatus')}
        tabs={[{ href: '/shares', label: t('tabAll'), current: status === null }, ...tabs]}
      />
    </div>
  );
}
