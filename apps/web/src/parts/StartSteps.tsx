import { useMailed, useSession } from '../api/session.js';
import { useWorkspaceChoice } from '../shell/workspaces.js';
import { ButtonLink } from './Button.js';
import { Card } from './Card.js';
import css from './startSteps.module.css';
import { TextButton } from './TextButton.js';

const later = (mailed: boolean) =>
  [
    ['Decide on its judgements', 'Hindcast proposes them; you accept, edit or dismiss each'],
    ['Come back when a check is due', `Today tells you${mailed ? ', and so does an e-mail' : ''}`],
    ['Record what happened', 'Scores and calibration follow from that'],
  ] as const;

/** First use: what comes, and the one thing to do now. */
export function StartSteps() {
  const { workspaces } = useSession();
  const { loadExample, choose } = useWorkspaceChoice();
  const mailed = useMailed();
  const example = workspaces.find((workspace) => workspace.isExample);
  return (
    <Card title="Start with one report">
      <ol className={css.steps}>
        <li className={css.now}>
          <span className={css.number}>1</span>
          <span>
            Add a report
            <small>Paste it, or upload a text file</small>
          </span>
          <ButtonLink to="/reports/new" look="main">
            Add report
          </ButtonLink>
        </li>
        {later(mailed).map(([says, more], place) => (
          <li key={says}>
            <span className={css.number}>{place + 2}</span>
            <span>
              {says}
              <small>{more}</small>
            </span>
          </li>
        ))}
      </ol>
      <p>
        {example ? (
          <TextButton onClick={() => choose.mutate(example.id)}>Look around the example</TextButton>
        ) : (
          <TextButton
            aria-disabled={loadExample.isPending || undefined}
            onClick={() => !loadExample.isPending && loadExample.mutate()}
          >
            {loadExample.isPending ? 'Loading the example' : 'Look around an example first'}
          </TextButton>
        )}
        <span className="meta"> Invented reports and outcomes, in a workspace of their own.</span>
      </p>
    </Card>
  );
}
