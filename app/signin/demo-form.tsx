'use client';

import { signIn } from 'next-auth/react';
import { type FormEvent, useRef, useState } from 'react';
import type { Texts } from '#lib/texts/translator.ts';
import { missing, typed } from '#lib/ui/form/read-form.ts';
import { Button } from '#lib/ui/primitives/button.tsx';
import { Callout } from '#lib/ui/primitives/callout.tsx';
import { Card } from '#lib/ui/primitives/card.tsx';
import { Field } from '#lib/ui/primitives/field.tsx';
import { Input } from '#lib/ui/primitives/input.tsx';
import { useTexts } from '#texts';
import { signInError } from './sign-in-error.ts';

/** Username and password of the demo's accounts. */
export function DemoForm({ returnPath }: { readonly returnPath: string }) {
  const t = useTexts('signin');
  const [pending, setPending] = useState(false);
  const [wrong, setWrong] = useState<Readonly<Record<string, string>>>({});
  const [failed, setFailed] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const given = new FormData(event.currentTarget);
    const empty = missing(given, { username: t('typeUsername'), password: t('typePassword') });
    setWrong(empty);
    setFailed(null);
    const [first] = Object.keys(empty);
    if (first) return form.current?.querySelector<HTMLElement>(`[name="${first}"]`)?.focus();
    setPending(true);
    const failure = await tryToSignIn(typed(given, 'username'), String(given.get('password')), returnPath, t);
    if (failure === null) return window.location.assign(returnPath);
    setPending(false);
    setFailed(failure);
  }

  return (
    <Card className="p-5 sm:p-6">
      <form ref={form} noValidate method="post" onSubmit={submit} className="flex flex-col gap-4">
        {failed ? (
          <Callout tone="red" role="alert">
            {failed}
          </Callout>
        ) : null}
        <Field name="username" label={t('username')} error={wrong.username}>
          {(control) => (
            <Input {...control} autoComplete="username" autoCapitalize="none" spellCheck={false} />
          )}
        </Field>
        <Field name="password" label={t('password')} error={wrong.password}>
          {(control) => <Input {...control} type="password" autoComplete="current-password" />}
        </Field>
        <Button type="submit" variant="primary" pending={pending} className="mt-1 w-full">
          {t('submit')}
        </Button>
      </form>
      <p className="mt-4 text-center text-[13px] text-ink-faint">
        {t.rich('demoAccounts', { b: (chunks) => <b className="font-medium text-ink-soft">{chunks}</b> })}
      </p>
    </Card>
  );
}

/** Null when it worked, else why not, for people. */
async function tryToSignIn(
  username: string,
  password: string,
  callbackUrl: string,
  t: Texts<'signin'>,
): Promise<string | null> {
  try {
    const answer = await signIn('demo', { username, password, redirect: false, callbackUrl });
    return answer?.ok && !answer.error ? null : signInError(answer?.error ?? 'CredentialsSignin', t);
  } catch {
    return t('unreachable');
  }
}
