import { ApiProblem } from '@app/api-client';
import type { MailLink } from '@app/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { api } from '../../api/api.js';
import { queries } from '../../api/queries.js';
import { Button, ButtonLink } from '../../parts/Button.js';
import { Loading } from '../../parts/Loading.js';
import { ProblemNotice } from '../../parts/Notice.js';
import { Entrance } from '../../shell/Entrance.js';
import { endingOf, questionOf } from './linkWords.js';
import css from './mailLink.module.css';

/** Refusals after which the link has to be looked at again: it is over. */
const overCodes = ['link-expired', 'link-too-late', 'forecast-closed', 'nothing-to-keep'];

/** What a link in a mail does, once, without signing in. Opening it changes nothing: programs that look at links open it too. */
export function MailLinkPage() {
  const { token } = useParams({ from: '/m/$token' });
  const link = useQuery(queries.mailLink(token));
  if (link.isPending) {
    return (
      <Entrance title="A link from a mail">
        <Loading what="what the link does" rows={2} rowHeight={48} />
      </Entrance>
    );
  }
  if (link.isError) return <Unreadable fault={link.error} onRetry={() => void link.refetch()} />;
  return <Opened token={token} link={link.data} />;
}

function Unreadable({ fault, onRetry }: { fault: Error; onRetry: () => void }) {
  const unknown = fault instanceof ApiProblem && (fault.status === 404 || fault.status === 400);
  return (
    <Entrance title={unknown ? 'This link is not known here' : 'A link from a mail'}>
      {unknown ? (
        <div className={css.page}>
          <p>It may have been cut off on its way. Copy the whole address from the mail, or open Hindcast itself.</p>
          <OpenHindcast number={null} />
        </div>
      ) : (
        <ProblemNotice
          fault={fault}
          title="We could not read this link"
          safe="Nothing was changed."
          onRetry={onRetry}
        />
      )}
    </Entrance>
  );
}

function Opened({ token, link }: { token: string; link: MailLink }) {
  const client = useQueryClient();
  const { queryKey } = queries.mailLink(token);
  const confirm = useMutation({
    mutationFn: () => api.mailLinks.confirm(token),
    onSuccess: (after) => client.setQueryData(queryKey, after),
    onError: (fault) => {
      if (fault instanceof ApiProblem && overCodes.includes(fault.code)) void client.invalidateQueries({ queryKey });
    },
  });
  const ending = endingOf(link, confirm.isSuccess);
  const question = questionOf(link);
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (confirm.isSuccess) heading.current?.focus();
  }, [confirm.isSuccess]);
  return (
    <Entrance title={ending?.title ?? question.title}>
      <div className={css.page}>
        <div ref={heading} tabIndex={-1} className={css.card} role={confirm.isSuccess ? 'status' : undefined}>
          {link.forecast && <About forecast={link.forecast} />}
          <p className={css.says}>{ending?.says ?? link.offers}</p>
          <p className="meta">
            For {link.person}, in {link.workspace}
          </p>
        </div>
        {confirm.isError && <ProblemNotice fault={confirm.error} title="It was not done" safe="Nothing was changed." />}
        {ending === null && (
          <Button look="main" size="large" wide busy={confirm.isPending} onClick={() => confirm.mutate()}>
            {question.does}
          </Button>
        )}
        <OpenHindcast number={link.forecast?.number ?? null} />
        {ending === null && (
          <p className="meta">
            Nothing happens until you press. The link works once, for whoever has it: do not pass the mail on.
          </p>
        )}
      </div>
    </Entrance>
  );
}

function About({ forecast: { number, statement } }: { forecast: NonNullable<MailLink['forecast']> }) {
  return (
    <p className={css.about}>
      <span>F-{number}</span>
      {statement ?? 'Its words are not shown without signing in.'}
    </p>
  );
}

function OpenHindcast({ number }: { number: number | null }) {
  if (number === null) {
    return (
      <ButtonLink to="/today" search={{}} wide size="large">
        Open Hindcast
      </ButtonLink>
    );
  }
  return (
    <ButtonLink to="/forecasts/$number" params={{ number: String(number) }} search={{}} wide size="large">
      Open F-{number}
    </ButtonLink>
  );
}
