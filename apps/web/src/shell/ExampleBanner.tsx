import { useSession } from '../api/session.js';
import { Button } from '../parts/Button.js';
import css from './shell.module.css';
import { useWorkspaceChoice } from './workspaces.js';

/** Says, on every page of the example workspace, that nothing in it is real. */
export function ExampleBanner() {
  const { workspace, workspaces } = useSession();
  const { choose, removeExample } = useWorkspaceChoice();
  if (!workspace.isExample) return null;
  const own = workspaces.find((other) => !other.isExample);
  return (
    <aside className={css.example} aria-label="Example workspace">
      <span className={css.says}>
        <b>Example workspace:</b> everything here is invented.
      </span>
      {own && (
        <span className={css.roomy}>
          <Button size="small" busy={choose.isPending} onClick={() => choose.mutate(own.id)}>
            Switch to {own.name}
          </Button>
        </span>
      )}
      <Button size="small" busy={removeExample.isPending} onClick={() => removeExample.mutate()}>
        <span>
          {removeExample.isPending ? 'Removing' : 'Remove'}
          <span className={css.roomy}> the example</span>
        </span>
      </Button>
    </aside>
  );
}
