import { Checkbox } from '@mantine/core';
import { useSession } from '../../../api/session.js';
import { Card } from '../../../parts/Card.js';
import { InlineSelect, InlineTime } from '../../../parts/InlineFields.js';
import { Segmented } from '../../../parts/Segmented.js';
import { ZoneField } from '../../../parts/ZoneField.js';
import css from './telling.module.css';
import { noMailWords, type TellingDraft, type TellingErrors, tellingWords, weekdays } from './tellingDraft.js';

export interface TellingProps {
  readonly draft: TellingDraft;
  readonly errors: TellingErrors;
  readonly set: (change: Partial<TellingDraft>) => void;
}

/** How a person is told: mail or not, one by one or together, and when it is quiet. */
export function Telling({ draft, errors, set }: TellingProps) {
  const { whyNoMail } = useSession().workspace;
  return (
    <Card title="How you are told" label="How you are told">
      <div className={css.rows}>
        {whyNoMail && <p>{noMailWords[whyNoMail]}</p>}
        <Checkbox
          label="Send me mail"
          description="The inbox holds everything, with or without."
          checked={draft.mail}
          onChange={(event) => set({ mail: event.currentTarget.checked })}
        />
        {draft.mail && <Digest draft={draft} errors={errors} set={set} />}
        <Quiet draft={draft} errors={errors} set={set} />
        <div className={css.zone}>
          <ZoneField
            label="Your time zone"
            description="For days, quiet hours and every time above"
            value={draft.zone}
            onChange={(zone) => set({ zone })}
          />
        </div>
        {whyNoMail === null && (
          <p className={css.sum} aria-live="polite">
            {tellingWords(draft)}
          </p>
        )}
      </div>
    </Card>
  );
}

function Digest({ draft, errors, set }: TellingProps) {
  return (
    <div>
      <div className={css.line}>
        <span className={css.label}>Digest</span>
        <Segmented
          label="Digest"
          value={draft.digest}
          options={[
            { value: 'off', label: 'Off' },
            { value: 'day', label: 'Daily' },
            { value: 'week', label: 'Weekly' },
          ]}
          onChange={(digest) => set({ digest })}
        />
        {draft.digest !== 'off' && (
          <span className={css.line}>
            {draft.digest === 'week' && (
              <>
                on
                <InlineSelect
                  label="Weekday of the digest"
                  value={String(draft.weekday)}
                  options={weekdays.map((label, index) => ({ value: String(index + 1), label }))}
                  onChange={(weekday) => set({ weekday: Number(weekday) })}
                />
              </>
            )}
            at
            <span id="digestAt">
              <InlineTime
                label="Time of the digest"
                value={draft.digestAt}
                invalid={errors.digestAt !== undefined}
                describedBy="why-digestAt"
                onChange={(digestAt) => set({ digestAt })}
              />
            </span>
          </span>
        )}
      </div>
      <Why id="why-digestAt" says={errors.digestAt} />
    </div>
  );
}

function Quiet({ draft, errors, set }: TellingProps) {
  return (
    <div>
      <div className={css.line}>
        <Checkbox
          label="Quiet hours"
          checked={draft.quiet}
          onChange={(event) => set({ quiet: event.currentTarget.checked })}
        />
        {draft.quiet && (
          <span className={css.line}>
            from
            <span id="quietFrom">
              <InlineTime
                label="Quiet from"
                value={draft.quietFrom}
                invalid={errors.quietFrom !== undefined}
                describedBy="why-quietFrom"
                onChange={(quietFrom) => set({ quietFrom })}
              />
            </span>
            to
            <span id="quietTo">
              <InlineTime
                label="Quiet to"
                value={draft.quietTo}
                invalid={errors.quietTo !== undefined}
                describedBy="why-quietTo"
                onChange={(quietTo) => set({ quietTo })}
              />
            </span>
          </span>
        )}
      </div>
      <Why id="why-quietFrom" says={errors.quietFrom} />
      <Why id="why-quietTo" says={errors.quietTo} />
    </div>
  );
}

const Why = ({ id, says }: { id: string; says: string | undefined }) =>
  says ? (
    <p id={id} className={css.error}>
      {says}
    </p>
  ) : null;
