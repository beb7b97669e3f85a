'use client';

import { useRouter } from 'next/navigation';
import {
  type EnvironmentDetail,
  UPDATE_ENVIRONMENT,
  type UpdateEnvironment,
} from '#lib/graphql/documents/environments.ts';
import { leaveFlash } from '#lib/ui/flash.tsx';
import { DescriptionField, LabelField, TagsField } from '#lib/ui/form/common-fields.tsx';
import { missing, typed, typedList } from '#lib/ui/form/read-form.ts';
import { useAsRead } from '#lib/ui/form/use-as-read.ts';
import { WriteForm } from '#lib/ui/form/write-form.tsx';
import { useTexts } from '#texts';

/** Changes an environment, unless somebody else has changed it since it was read. */
export function EditEnvironmentForm(props: { readonly environment: EnvironmentDetail }) {
  const t = useTexts('environments');
  const form = useTexts('form');
  const router = useRouter();
  const environment = useAsRead(props.environment);
  const href = `/environments/${environment.environmentUri}`;
  return (
    <WriteForm<UpdateEnvironment>
      document={UPDATE_ENVIRONMENT}
      variables={(given) => ({
        environmentUri: environment.environmentUri,
        input: {
          label: typed(given, 'label'),
          description: typed(given, 'description'),
          tags: typedList(given, 'tags'),
          updated: environment.updated,
        },
      })}
      check={(given) => missing(given, { label: t('nameMissing') })}
      submitLabel={form('save')}
      cancelHref={href}
      onDone={() => {
        leaveFlash(form('saved'), href);
        router.replace(href);
        router.refresh();
      }}
    >
      {(errors) => (
        <>
          <LabelField value={environment.label} error={errors.label} />
          <DescriptionField value={environment.description} error={errors.description} />
          <TagsField value={environment.tags} error={errors.tags} />
        </>
      )}
    </WriteForm>
  );
}
