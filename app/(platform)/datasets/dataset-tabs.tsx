import { TabLinks } from '#lib/ui/primitives/tab-links.tsx';

/** The two ways to look at datasets: one's own, and what there is to ask for. */
export function DatasetTabs({ current }: { readonly current: 'yours' | 'find' }) {
  return (
    <div className="mb-4">
      <TabLinks
        label="Datasets"
        tabs={[
          { href: '/datasets', label: 'Yours', current: current === 'yours' },
          { href: '/datasets/find', label: 'Find data', current: current === 'find' },
        ]}
      />
    </div>
  );
}
