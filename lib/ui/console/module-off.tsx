import { PowerOff } from 'lucide-react';
import { useTexts } from '#texts';
import { Card } from '../primitives/card.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';

/** There is nothing to administer while the module is off. */
export function ModuleOff() {
  const t = useTexts('console');
  return (
    <Card>
      <EmptyState icon={PowerOff} title={t('moduleOff.title')}>
        {t('moduleOff.body')}
      </EmptyState>
    </Card>
  );
}
