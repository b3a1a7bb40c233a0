import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../../api/queries.js';
import { Card } from '../../../parts/Card.js';
import { Loading } from '../../../parts/Loading.js';
import { ProblemNotice } from '../../../parts/Notice.js';
import { TextButton } from '../../../parts/TextButton.js';
import { Prompt } from './Preview.js';
import { keyOf } from './planWords.js';
import css from './preview.module.css';

/** As many as are shown at once. */
const most = 100;

/** Everything that is planned for oneself, on request. */
export function WholePlan() {
  const [shown, setShown] = useState(false);
  const plan = useQuery({ ...queries.plan(most), enabled: shown });
  if (!shown)
    return (
      <p className={css.all}>
        <TextButton onClick={() => setShown(true)}>Show your whole plan</TextButton>
      </p>
    );
  const items = plan.data?.items ?? [];
  return (
    <Card title="Your plan" label="Your plan" aside={<TextButton onClick={() => setShown(false)}>Hide</TextButton>}>
      {plan.isPending && <Loading what="your plan" rows={6} rowHeight={62} />}
      {plan.isError && (
        <ProblemNotice fault={plan.error} title="We could not read your plan" onRetry={() => void plan.refetch()} />
      )}
      {plan.isSuccess && items.length === 0 && (
        <p className={css.none}>Nothing is planned. A due date or a check plans the first reminder.</p>
      )}
      {items.length > 0 && (
        <ol className={css.list}>
          {items.map((prompt) => (
            <Prompt key={keyOf(prompt)} prompt={prompt} />
          ))}
        </ol>
      )}
      {items.length === most && <p className={css.foot}>The next {most}; more follow.</p>}
    </Card>
  );
}
