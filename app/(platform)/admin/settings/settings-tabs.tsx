'use client';

import { usePathname } from 'next/navigation';
import { TabLinks } from '#lib/ui/primitives/tab-links.tsx';
import { useTexts } from '#texts';

const HOME = '/admin/settings';
const HISTORY = `${HOME}/history`;
const AUDIT = `${HOME}/audit`;

/** The tabs of the administrators' pages. What was stays readable while the module is off. */
export function SettingsTabs({ maintenanceModule }: { readonly maintenanceModule: boolean }) {
  const t = useTexts('history');
  const audit = useTexts('audit');
  const path = usePathname();
  const tabs = [
    ...(maintenanceModule
      ? [{ href: HOME, label: t('tabs.maintenance'), current: !isIn(HISTORY, path) && !isIn(AUDIT, path) }]
      : []),
    { href: HISTORY, label: t('title'), current: isIn(HISTORY, path) },
    { href: AUDIT, label: audit('title'), current: isIn(AUDIT, path) },
  ];
  return <TabLinks label={t('tabs.label')} tabs={tabs} />;
}

function isIn(tab: string, path: string): boolean {
  return path === tab || path.startsWith(`${tab}/`);
}
