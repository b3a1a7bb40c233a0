import type { Plan, PlannedPrompt } from '@app/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useClock, useSession } from '../../../api/session.js';
import { dayIn, relativeDay } from '../../../format/dates.js';
import { Card } from '../../../parts/Card.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { gone, keyOf, saidApart } from './planWords.js';
import css from './preview.module.css';

export interface PreviewProps {
  readonly asIs: UseQueryResult<Plan>;
  /** null: nothing is changed */
  readonly asDrafted: UseQueryResult<Plan> | null;
  /** the rules are everybody's: say who would be told */
  readonly everybody: boolean;
}

/** The next five prompts; while rules are changed, as they would be, with what is new and what falls away. */
export function Preview({ asIs, asDrafted, everybody }: PreviewProps) {
  const shown = asDrafted ?? asIs;
  const items = shown.data?.items ?? [];
  const before = asIs.data?.items ?? [];
  const known = new Set(before.map(keyOf));
  const lost = asDrafted?.data ? gone(before, items) : 0;
  return (
    <Card
      title="Next five"
      label="Next five"
      aside={<span className="meta">{asDrafted ? 'with your changes' : ''}</span>}
    >
      {shown.isPending && <Loading what="the next reminders" rows={5} rowHeight={62} />}
      {shown.isError && (
        <ProblemNotice
          fault={shown.error}
          title="We could not work out what comes next"
          safe="Your changes are kept here."
          onRetry={() => void shown.refetch()}
        />
      )}
      {shown.isSuccess && items.length === 0 && (
        <p className={css.none}>
          Nothing would be sent. A forecast with a due date or a check puts the next reminder here.
        </p>
      )}
      <div aria-live="polite">
        {items.length > 0 && (
          <ol className={css.list}>
            {items.slice(0, 5).map((prompt) => (
              <Prompt
                key={keyOf(prompt)}
                prompt={prompt}
                isNew={asDrafted !== null && !known.has(keyOf(prompt))}
                everybody={everybody}
              />
            ))}
          </ol>
        )}
        {lost > 0 && (
          <p className={css.foot}>
            {lost === 1 ? 'One of the five that come next now' : `${lost} of the five that come next now`} would not
            come then.
          </p>
        )}
      </div>
    </Card>
  );
}

/** One prompt: when and how, about what, and why. */
export function Prompt({
  prompt,
  isNew = false,
  everybody = false,
}: {
  prompt: PlannedPrompt;
  isNew?: boolean;
  everybody?: boolean;
}) {
  const { day, zone } = useClock();
  const { person } = useSession();
  const { when, how } = saidApart(prompt.says);
  const other = everybody && prompt.recipient.id !== person.id;
  return (
    <li className={css.prompt} data-new={isNew || undefined}>
      <span className={css.when}>
        <b>{when}</b>
        {isNew && <span className={css.new}>New</span>}
        <span className={css.away}>{relativeDay(day, dayIn(prompt.fireAt, zone))}</span>
      </span>
      <Link
        className={css.what}
        to="/forecasts/$number"
        params={{ number: String(prompt.forecast.number) }}
        search={{}}
      >
        {prompt.forecast.statement}
      </Link>
      <span className={css.why}>
        F-{prompt.forecast.number}, {prompt.why}. {upper(how)}
        {other && `, ${prompt.recipient.name}`}.
      </span>
    </li>
  );
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
