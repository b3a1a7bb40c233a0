import { ApiProblem } from '@app/api-client';
import { Checkbox, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { api } from '../../api/api.js';
import { useSessionChanged } from '../../api/changes.js';
import { queries } from '../../api/queries.js';
import { Button, ButtonLink } from '../../parts/Button.js';
import { Loading } from '../../parts/Loading.js';
import { Banner, ProblemNotice } from '../../parts/Notice.js';
import { deviceZone, ZoneField } from '../../parts/ZoneField.js';
import { Entrance } from '../../shell/Entrance.js';
import css from '../../shell/entrance.module.css';

/** The first page of an empty installation: the one-time link makes the first workspace and its administrator. */
export function SetUpPage() {
  const { token } = useSearch({ from: '/setup' });
  const state = useQuery(queries.setUp());
  if (state.isPending) return <Loading what="the installation" rows={1} />;
  if (state.data && !state.data.needed) {
    return (
      <Entrance title="This installation is set up">
        <p className={css.foot}>
          <ButtonLink to="/sign-in" search={{}} look="main" size="large">
            Sign in
          </ButtonLink>
        </p>
      </Entrance>
    );
  }
  if (!token) {
    return (
      <Entrance
        title="Open the set-up link"
        lede="This installation is empty. Where it was started, its log shows a link that works once, for 30 minutes. A restart prints a new one."
      >
        {null}
      </Entrance>
    );
  }
  return <SetUpForm token={token} />;
}

function SetUpForm({ token }: { token: string }) {
  const [zone, setZone] = useState(deviceZone);
  const changed = useSessionChanged();
  const navigate = useNavigate();
  const setUp = useMutation({
    mutationFn: api.setUp.create,
    onSuccess: async (session) => {
      changed(session);
      if (session.workspace.isExample) await navigate({ to: '/today', search: {} });
      else await navigate({ to: '/welcome' });
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (setUp.isPending) return;
    const form = new FormData(event.currentTarget);
    const field = (name: string) => String(form.get(name) ?? '').trim();
    setUp.mutate({
      token,
      name: field('name'),
      email: field('email'),
      password: String(form.get('password') ?? ''),
      workspace: field('workspace'),
      timeZone: zone,
      example: form.get('example') === 'on',
    });
  };
  const problem = setUp.error instanceof ApiProblem ? setUp.error : null;
  return (
    <Entrance
      wide
      title="Set up Hindcast"
      lede="One form, once: your account and the first workspace. Everything stays on this machine."
    >
      <form className={css.form} onSubmit={submit}>
        <SetUpFault fault={setUp.error} />
        <div className={css.pair}>
          <TextInput
            name="name"
            label="Your name"
            autoComplete="name"
            required
            maxLength={120}
            error={problem?.at('name')}
            autoFocus
          />
          <TextInput
            name="email"
            type="email"
            label="E-mail"
            autoComplete="username"
            required
            maxLength={254}
            error={problem?.at('email')}
          />
        </div>
        <PasswordInput
          name="password"
          label="Password"
          description="At least 12 characters. A sentence is easier to remember than signs."
          autoComplete="new-password"
          required
          minLength={12}
          maxLength={256}
          error={problem?.at('password')}
        />
        <div className={css.pair}>
          <TextInput
            name="workspace"
            label="Workspace"
            description="Your desk or organisation"
            autoComplete="organization"
            required
            maxLength={120}
            error={problem?.at('workspace')}
          />
          <ZoneField
            label="Time zone"
            description="Due days end in it"
            value={zone}
            error={problem?.at('timeZone')}
            onChange={setZone}
          />
        </div>
        <Checkbox
          name="example"
          label="Look around an example first"
          description="Adds a workspace of invented reports and outcomes beside yours. One click removes it."
        />
        <Button type="submit" look="main" size="large" busy={setUp.isPending}>
          {setUp.isPending ? 'Setting up' : 'Set up'}
        </Button>
      </form>
    </Entrance>
  );
}

function SetUpFault({ fault }: { fault: Error | null }) {
  if (!fault) return null;
  const code = fault instanceof ApiProblem ? fault.code : null;
  if (code === 'set-up-link-invalid') {
    return (
      <Banner tone="late" glyph="overdue" title="This set-up link is wrong, used or expired">
        It works once, for 30 minutes. Start Hindcast again: its log shows a new one.
      </Banner>
    );
  }
  return <ProblemNotice fault={fault} title="Nothing was set up" safe="What you typed is kept here." />;
}
