import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { readShell } from '#lib/edge/shell.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { ModuleOff } from '#lib/ui/console/module-off.tsx';
import { PlanForm } from '#lib/ui/console/plans/plan-form.tsx';
import { NEW_PLAN } from '#lib/ui/console/plans/plan-form-values.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { planWindow } from '../actions.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('plans'))('newTitle') };
}

export default async function NewPlanPage() {
  const { user, maintenanceModule } = await readShell();
  if (!user.administrator) forbidden();
  if (!maintenanceModule) return <ModuleOff />;
  const t = await getTexts('plans');
  return (
    <>
      <PageHeader title={t('newTitle')} crumbs={[{ href: '/admin/settings', label: t('back') }]} />
      <PlanForm command={planWindow} initial={NEW_PLAN} />
    </>
  );
}
