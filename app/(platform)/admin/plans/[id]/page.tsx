import { CalendarX } from 'lucide-react';
import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { readPlanToChange } from '#lib/edge/console/plans.ts';
import { readShell } from '#lib/edge/shell.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { ModuleOff } from '#lib/ui/console/module-off.tsx';
import { PlanForm } from '#lib/ui/console/plans/plan-form.tsx';
import { valuesOf } from '#lib/ui/console/plans/plan-form-values.ts';
import { PageHeader } from '#lib/ui/page-header.tsx';
import { buttonStyles } from '#lib/ui/primitives/button-styles.ts';
import { Card } from '#lib/ui/primitives/card.tsx';
import { EmptyState } from '#lib/ui/primitives/empty-state.tsx';
import { IntentLink } from '#lib/ui/primitives/intent-link.tsx';
import { changePlan } from '../actions.ts';

type PlanPageProps = { readonly params: Promise<{ readonly id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTexts('plans'))('editTitle') };
}

/** Changes a planned window, as long as anything of it is to come. */
export default async function PlanPage({ params }: PlanPageProps) {
  const { user, maintenanceModule } = await readShell();
  if (!user.administrator) forbidden();
  if (!maintenanceModule) return <ModuleOff />;
  const [{ id }, t] = await Promise.all([params, getTexts('plans')]);
  const found = await readPlanToChange(id);
  if (!found.ok && found.refusal.code === 'not-found') notFound();
  return (
    <>
      <PageHeader title={t('editTitle')} crumbs={[{ href: '/admin/settings', label: t('back') }]} />
      {found.ok ? (
        <PlanForm command={changePlan} initial={valuesOf(found.value.plan, found.value.local)} />
      ) : (
        <Card>
          <EmptyState
            icon={CalendarX}
            title={t('gone')}
            action={
              <IntentLink href="/admin/settings/history" className={buttonStyles({})}>
                {t('toHistory')}
              </IntentLink>
            }
          >
            {t('goneHint')}
          </EmptyState>
        </Card>
      )}
    </>
  );
}
