import { Checkbox, useMantineColorScheme } from '@mantine/core';
import { useSession } from '../../api/session.js';
import { setSingleKeys } from '../../keys/keyboard.js';
import { useSingleKeys } from '../../keys/useKeys.js';
import { Button } from '../../parts/Button.js';
import { Card } from '../../parts/Card.js';
import { Segmented } from '../../parts/Segmented.js';
import { useSignOut } from '../../shell/PersonMenu.js';
import { useWorkspaceChoice } from '../../shell/workspaces.js';
import { SettingsFrame } from './SettingsFrame.js';
import css from './settings.module.css';

/** What a person may set here: appearance, keys, the example, and who they are. */
export function SettingsPage() {
  const { person, workspace } = useSession();
  const signOut = useSignOut();
  return (
    <SettingsFrame title="Settings" narrow>
      <div className={css.cards}>
        <Card title="You">
          <dl className={css.facts}>
            <Fact name="Name" is={person.name} />
            <Fact name="E-mail" is={person.email} />
            <Fact name="Time zone" is={`${person.timeZone.replaceAll('_', ' ')}, for your days and reminders`} />
            <Fact name="Workspace" is={`${workspace.name}, as ${workspace.role}`} />
          </dl>
          <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
            Sign out
          </Button>
        </Card>
        <Appearance />
        <Example />
      </div>
    </SettingsFrame>
  );
}

function Fact({ name, is }: { name: string; is: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{is}</dd>
    </div>
  );
}

function Appearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const single = useSingleKeys();
  return (
    <Card title="This device">
      <div className={css.line}>
        <span>Appearance</span>
        <Segmented
          label="Appearance"
          value={colorScheme}
          options={[
            { value: 'auto', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={setColorScheme}
        />
      </div>
      <Checkbox
        checked={single}
        onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        label="Single letters act"
        description="J, K, R, E and the others. They never act while you type."
      />
    </Card>
  );
}

function Example() {
  const { workspace, workspaces } = useSession();
  const { choose, loadExample, removeExample } = useWorkspaceChoice();
  const example = workspaces.find((other) => other.isExample);
  return (
    <Card title="Example workspace">
      <p className={css.text}>
        Invented reports, judgements and outcomes, enough for a calibration curve. It lies beside your own workspaces
        and touches none of them.
      </p>
      <div className={css.buttons}>
        {!example && (
          <Button busy={loadExample.isPending} onClick={() => loadExample.mutate()}>
            {loadExample.isPending ? 'Loading the example' : 'Load the example'}
          </Button>
        )}
        {example && example.id !== workspace.id && (
          <Button busy={choose.isPending} onClick={() => choose.mutate(example.id)}>
            Open the example
          </Button>
        )}
        {example && example.id === workspace.id && (
          <Button busy={removeExample.isPending} onClick={() => removeExample.mutate()}>
            {removeExample.isPending ? 'Removing the example' : 'Remove the example'}
          </Button>
        )}
      </div>
    </Card>
  );
}
