import { RECONCILER } from '#lib/domain/audit/audit.ts';
import type { Texts } from '#lib/texts/translator.ts';

/** Who has done it, for people: a name, or the application itself. */
export function actorWords(t: Texts<'history'>, actor: string): string {
  return actor === RECONCILER ? t('application') : actor;
}
