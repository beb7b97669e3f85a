import { SHARE_STATUSES, type ShareStatus } from '#lib/domain/catalogue.ts';
import { TabLinks } from '#lib/ui/primitives/tab-links.tsx';

/** Shares by what became of them. */
export function ShareTabs({ status }: { readonly status: ShareStatus | null }) {
  const tabs = SHARE_STATUSES.map((known) => ({
    href: `/shares?status=${known}`,
    label: known,
    current: known === status,
  }));
  return (
    <div className="mb-4">
      <TabLinks
        label="Shares by status"
        tabs={[{ href: '/shares', label: 'All', current: status === null }, ...tabs]}
      />
    </div>
  );
}
