import { useTexts } from '#texts';
import { IntentLink } from './primitives/intent-link.tsx';

/** For administrators, from any page to the console. */
export function ManageLink() {
  const t = useTexts('maintenance');
  return (
    <IntentLink
      href="/admin/settings"
      className="flex min-h-6 items-center font-semibold underline underline-offset-2"
    >
      {t('administrators.manage')}
    </IntentLink>
  );
}
