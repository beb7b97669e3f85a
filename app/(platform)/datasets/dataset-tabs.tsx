import { TabLinks } from '#lib/ui/primitives/tab-links.tsx';
import { useTexts } from '#texts';

type DatasetTabsProps = { readonly current: 'yours' | 'find'; readonly administrator: boolean };

/** The two ways to look at datasets: those that are open to one, and what there is to ask for. */
export function DatasetTabs({ current, administrator }: DatasetTabsProps) {
  const t = useTexts('datasets');
  const words = useTexts('catalogue');
  return (
    <div className="mb-4">
      <TabLinks
        label={t('title')}
        tabs={[
          {
            href: '/datasets',
            label: administrator ? t('tabAll') : t('tabYours'),
            current: current === 'yours',
          },
          { href: '/datasets/find', label: words('findData'), current: current === 'find' },
        ]}
      />
    </div>
  );
}
