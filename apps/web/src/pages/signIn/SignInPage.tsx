import { ApiProblem } from '@app/api-client';
import { PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef } from 'react';
import { api } from '../../api/api.js';
import { useSessionChanged } from '../../api/changes.js';
import { Button } from '../../parts/Button.js';
import { Banner, ProblemNotice } from '../../parts/Notice.js';
import { Entrance } from '../../shell/Entrance.js';
import css from '../../shell/entrance.module.css';
import { safeNext } from './safeNext.js';

/** E-mail and password; goes on to the page that asked for it. */
export function SignInPage() {
  const { next } = useSearch({ from: '/sign-in' });
  const router = useRouter();
  const changed = useSessionChanged();
  const password = useRef<HTMLInputElement>(null);
  const signIn = useMutation({
    mutationFn: api.session.signIn,
    onSuccess: async (session) => {
      changed(session);
      await router.navigate({ href: safeNext(next) });
    },
    onError: () => password.current?.select(),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (signIn.isPending) return;
    const form = new FormData(event.currentTarget);
    signIn.mutate({ email: String(form.get('email')).trim(), password: String(form.get('password')) });
  };
  return (
    <Entrance title="Sign in">
      <form className={css.form} onSubmit={submit}>
        <SignInFault fault={signIn.error} />
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          autoComplete="username"
          inputMode="email"
          autoCapitalize="none"
          required
          withAsterisk={false}
          autoFocus
        />
        <PasswordInput
          ref={password}
          name="password"
          label="Password"
          autoComplete="current-password"
          required
          withAsterisk={false}
        />
        <Button type="submit" look="main" size="large" wide busy={signIn.isPending}>
          {signIn.isPending ? 'Signing in' : 'Sign in'}
        </Button>
      </form>
      <p className={`meta ${css.foot}`}>No account? An administrator of your workspace makes one.</p>
    </Entrance>
  );
}

function SignInFault({ fault }: { fault: Error | null }) {
  if (!fault) return null;
  if (fault instanceof ApiProblem && ['wrong-credentials', 'invalid-request'].includes(fault.code)) {
    return (
      <Banner tone="late" glyph="overdue" title="The address or the password is wrong">
        Nothing else is said here, so that nobody learns which addresses exist.
      </Banner>
    );
  }
  return <ProblemNotice fault={fault} title="You are not signed in" />;
}
