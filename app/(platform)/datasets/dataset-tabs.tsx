import { TabLinks } from '#lib/ui/primitives/tab-links.tsx';

type DatasetTabsProps = { readonly current: 'yours' | 'find'; readonly administrator: boolean };

/** The two ways to look at datasets: those that are open to one, and what there is to ask for. */
export function DatasetTabs({ current, administrator }: DatasetTabsProps) {
  return (
    <div className="mb-4">
      <TabLinks
        label="Datasets"
        tabs={[
          { href: '/datasets', label: administrator ? 'All' : 'Yours', current: current === 'yours' },
          { href: '/datasets/find', label: 'Find data', current: current === 'find' },
        ]}
      />
    </div>
  );
}
