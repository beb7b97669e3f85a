import { PowerOff } from 'lucide-react';
import { Card } from '../primitives/card.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';

/** There is nothing to administer while the module is off. */
export function ModuleOff() {
  return (
    <Card>
      <EmptyState icon={PowerOff} title="The maintenance module is switched off">
        To use it, set modules.maintenance.active to true in config.json and restart the application.
      </EmptyState>
    </Card>
  );
}
