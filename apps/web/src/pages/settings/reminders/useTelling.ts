import type { Session } from '@app/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../api/api.js';
import { queries } from '../../../api/queries.js';
import { useSession } from '../../../api/session.js';
import { settingsOf, type TellingDraft, tellingOf } from './tellingDraft.js';

/** How oneself is told, as it is saved, and what saves a draft of it. */
export function useTelling() {
  const { person } = useSession();
  const client = useQueryClient();
  const settings = useQuery(queries.noticeSettings());
  const saved = settings.data ? tellingOf(settings.data, person.timeZone) : null;
  const save = async (draft: TellingDraft): Promise<void> => {
    const kept = await api.noticeSettings.save(settingsOf(draft));
    client.setQueryData(queries.noticeSettings().queryKey, kept);
    if (draft.zone !== person.timeZone) {
      await api.members.edit({ timeZone: draft.zone });
      client.setQueryData(
        queries.session().queryKey,
        (session: Session | undefined) =>
          session && { ...session, person: { ...session.person, timeZone: draft.zone } },
      );
    }
    for (const key of ['plan', 'rule-preview', 'today']) void client.invalidateQueries({ queryKey: [key] });
  };
  return { settings, saved, save };
}

/** Whether two forms ask for the same. */
export const isSameTelling = (one: TellingDraft, other: TellingDraft): boolean =>
  one.zone === other.zone && JSON.stringify(settingsOf(one)) === JSON.stringify(settingsOf(other));
