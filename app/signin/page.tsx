import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { currentPrincipal } from '#lib/edge/session/current-principal.ts';
import { signInOptions } from '#lib/edge/session/sign-in-options.ts';
import { getTexts } from '#lib/texts/get-texts.ts';
import { Callout } from '#lib/ui/primitives/callout.tsx';
import { Brand } from '#lib/ui/shell/brand.tsx';
import { useTexts } from '#texts';
import { DemoForm } from './demo-form.tsx';
import { OidcButton } from './oidc-button.tsx';
import { returnPath } from './return-path.ts';
import { signInError } from './sign-in-error.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTexts('signin');
  return { title: `${t('pageTitle')} · ${signInOptions().platformName}` };
}

type SignInPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const [t, { callbackUrl, error }] = await Promise.all([getTexts('signin'), searchParams]);
  const leadsTo = returnPath(callbackUrl);
  if ((await currentPrincipal()).kind === 'user') redirect(leadsTo);
  const { demo, oidc, platformName } = signInOptions();
  const failed = signInError(error, t);
  return (
    <main className="flex min-h-dvh justify-center px-4 pt-[18dvh] pb-12">
      <div className="w-full max-w-sm">
        <div className="mb-8 flex flex-col items-center gap-4 text-center">
          <Brand className="size-10" />
          <h1 className="font-semibold text-2xl leading-8 tracking-tight">
            {t('title', { platform: platformName })}
          </h1>
        </div>
        {failed ? (
          <Callout tone="red" role="alert" className="mb-4">
            {failed}
          </Callout>
        ) : null}
        <div className="flex flex-col gap-4">
          {oidc ? <OidcButton returnPath={leadsTo} /> : null}
          {oidc && demo ? <Or /> : null}
          {demo ? <DemoForm returnPath={leadsTo} /> : null}
          {oidc || demo ? null : <Callout tone="amber">{t('noWay')}</Callout>}
        </div>
      </div>
    </main>
  );
}

function Or() {
  const t = useTexts('signin');
  return (
    <p className="flex items-center gap-3 text-ink-faint before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
      {t('or')}
    </p>
  );
}
