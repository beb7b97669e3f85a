'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { MODES } from '#lib/domain/window/window.ts';
import { useTexts } from '#texts';
import { leaveFlash } from '../../flash.tsx';
import { Button } from '../../primitives/button.tsx';
import { buttonStyles } from '../../primitives/button-styles.ts';
import { Callout } from '../../primitives/callout.tsx';
import { CheckField } from '../../primitives/check-field.tsx';
import { Field } from '../../primitives/field.tsx';
import { Input } from '../../primitives/input.tsx';
import { IntentLink } from '../../primitives/intent-link.tsx';
import { RadioCards } from '../../primitives/radio-cards.tsx';
import type { Command } from '../commands/command.ts';
import { useCommand } from '../commands/use-command.ts';
import { AtEndFields } from '../terms/at-end-fields.tsx';
import { checkMessage } from '../terms/check-message.ts';
import { DrainFields } from '../terms/drain-fields.tsx';
import { MessageField } from '../terms/message-field.tsx';
import { TicketField } from '../terms/ticket-field.tsx';
import { NoticeField } from './notice-field.tsx';
import type { PlanFormValues } from './plan-form-values.ts';
import { PlanPreviewContext } from './plan-preview-context.ts';
import { PlanPreviewPanel } from './plan-preview-panel.tsx';
import { PlanSection } from './plan-section.tsx';
import { useAskedPreview } from './use-asked-preview.ts';
import { WhenFields } from './when-fields.tsx';

const CONSOLE = '/admin/settings';

type PlanFormProps = { readonly command: Command; readonly initial: PlanFormValues };

/** Plans a window or changes a planned one. Whatever the answer is, the fields keep what is typed. */
export function PlanForm({ command, initial }: PlanFormProps) {
  const t = useTexts('plans');
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [leaving, setLeaving] = useState(false);
  const { send, pending, problem } = useCommand(command);
  const { asked, ask } = useAskedPreview(form);
  const [checked, setChecked] = useState<Readonly<Record<string, string>>>({});
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const wrongFields = Object.entries({ ...problem?.fields, ...checked });
  // What was wrong with a field is no news once it is another.
  const errors = Object.fromEntries(wrongFields.filter(([name]) => !touched.has(name)));
  const busy = pending || leaving;

  useEffect(() => {
    if (problem || Object.keys(checked).length > 0)
      form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problem, checked]);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (busy) return;
    const typed = new FormData(event.currentTarget);
    setTouched(new Set());
    const wrong = checkMessage(typed);
    setChecked(wrong);
    if (Object.keys(wrong).length > 0) return;
    const sent = await send(typed);
    if (!sent.done) {
      // Brings the version that is there now into the form, and leaves what is typed.
      if (sent.problem.code === 'state-changed') router.refresh();
      return;
    }
    setLeaving(true);
    leaveFlash(initial.changes ? t('changed') : t('planned'), CONSOLE);
    router.replace(CONSOLE);
  }

  return (
    <PlanPreviewContext value={asked.preview}>
      <form
        ref={form}
        noValidate
        data-keeps-text
        onSubmit={submit}
        onChange={(event) => {
          const { name } = event.target as unknown as { readonly name?: string };
          if (name) setTouched((before) => new Set([...before, name]));
          ask();
        }}
        className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]"
      >
        {initial.changes ? (
          <>
            <input type="hidden" name="id" value={initial.changes.id} />
            <input type="hidden" name="version" value={initial.changes.version} />
          </>
        ) : null}
        <div className="flex min-w-0 flex-col gap-6">
          <PlanSection title={t('sections.what')}>
            <Field
              name="reason"
              label={t('fields.reason')}
              error={errors.reason}
              hint={t('fields.reasonHint')}
            >
              {(control) => (
                <Input
                  {...control}
                  defaultValue={initial.reason}
                  placeholder={t('fields.reasonExample')}
                  autoComplete="off"
                />
              )}
            </Field>
            <RadioCards
              name="mode"
              legend={t('fields.mode')}
              defaultValue={initial.mode}
              error={errors.mode}
              options={MODES.map((mode) => ({ value: mode, label: mode, description: t(`modes.${mode}`) }))}
            />
            <TicketField error={errors.ticketUrl} initial={initial.ticketUrl} />
          </PlanSection>
          <PlanSection title={t('sections.when')}>
            <WhenFields initial={initial} errors={errors} />
          </PlanSection>
          <PlanSection title={t('sections.users')}>
            <MessageField error={errors.message} initial={initial.message} />
            <NoticeField error={errors.noticeMinutes} initial={initial.noticeMinutes} />
          </PlanSection>
          <PlanSection title={t('sections.end')}>
            <AtEndFields errors={errors} initial={initial.atEnd} />
          </PlanSection>
          <PlanSection title={t('sections.drain')}>
            <DrainFields errors={errors} initial={initial.drainDeadline} />
          </PlanSection>
          {initial.withoutSchedules || asked.preview?.preflight?.foundNoSchedule ? (
            <CheckField
              name="withoutSchedules"
              label={t('fields.withoutSchedules')}
              defaultChecked={initial.withoutSchedules}
            />
          ) : null}
          {problem && Object.keys(problem.fields).length === 0 ? (
            <Callout tone="red" role="alert">
              {problem.message}
              {problem.code === 'state-changed' && initial.changes ? ` ${t('saveAgain')}` : null}
            </Callout>
          ) : null}
          <div className="flex flex-col-reverse gap-2 border-t pt-5 sm:flex-row sm:justify-end">
            <IntentLink href={CONSOLE} className={buttonStyles({ variant: 'ghost' })}>
              {t('keep')}
            </IntentLink>
            <Button type="submit" variant="primary" pending={busy}>
              {initial.changes ? t('saveChanges') : t('save')}
            </Button>
          </div>
        </div>
        <PlanPreviewPanel asked={asked} />
      </form>
    </PlanPreviewContext>
  );
}
