import { useSession } from '../../api/session.js';
import { Page, PageHead } from '../../parts/Page.js';
import { StartSteps } from '../../parts/StartSteps.js';

/** The first page of a new workspace. */
export function WelcomePage() {
  const { person, workspace } = useSession();
  return (
    <Page narrow>
      <PageHead title={`Welcome, ${person.name.split(' ')[0]}`} lede={`${workspace.name} is ready and empty.`} />
      <StartSteps />
    </Page>
  );
}
