import type { Channel, ReminderRule, RuleLevel } from '@app/contract';
import { Checkbox } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Button } from '../../../parts/Button.js';
import { InlineNumber, InlineSelect, InlineTime } from '../../../parts/InlineFields.js';
import css from './builder.module.css';
import { isoOf, type Length, lengthOf, units } from './length.js';

interface PartProps {
  readonly rule: ReminderRule;
  readonly level: RuleLevel;
  readonly invalid: boolean;
  readonly errorId: string;
  readonly set: (change: Partial<ReminderRule>) => void;
}

export interface RuleBuilderProps extends Omit<PartProps, 'invalid' | 'errorId'> {
  /** why it cannot be kept; null: it can */
  readonly error: string | null;
  readonly onDone: () => void;
  readonly onRemove: () => void;
}

/** One rule as a sentence whose parts are fields. */
export function RuleBuilder({ error, onDone, onRemove, ...part }: RuleBuilderProps) {
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => box.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const errorId = `why-${part.rule.id}`;
  return (
    <fieldset
      ref={box}
      className={css.builder}
      aria-label="Reminder"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' && event.key !== 'Enter') return;
        if (event.target instanceof HTMLButtonElement || event.ctrlKey || event.metaKey) return;
        event.preventDefault();
        event.stopPropagation();
        onDone();
      }}
    >
      <div className={css.sentence}>
        <Sentence {...part} invalid={error !== null} errorId={errorId} />
      </div>
      {error && (
        <p className={css.error} id={errorId}>
          {error}
        </p>
      )}
      <div className={css.foot}>
        <Checkbox
          label="Urgent: also in quiet hours, and by itself beside a digest"
          checked={part.rule.urgent}
          onChange={(event) => part.set({ urgent: event.currentTarget.checked })}
        />
        <span className={css.acts}>
          <Button size="small" look="quiet" onClick={onRemove}>
            Remove
          </Button>
          <Button size="small" onClick={onDone}>
            Done
          </Button>
        </span>
      </div>
    </fieldset>
  );
}

function Sentence(props: PartProps) {
  const me = props.level === 'person' ? 'me' : 'the owner';
  const answer = props.level === 'person' ? 'I do not answer' : 'nobody answers';
  const how = <How {...props} />;
  switch (props.rule.kind) {
    case 'before-due':
      return (
        <>
          Remind {me} <Offset {...props} /> before due {how}
        </>
      );
    case 'at-due':
      return (
        <>
          Remind {me} on the due day {how}
        </>
      );
    case 'overdue':
      return (
        <>
          Remind {me} <Offset {...props} /> after due {how}, <Again {...props} />
        </>
      );
    case 'escalate':
      return (
        <>
          Tell <To {...props} /> <Offset {...props} /> after due {how}, if nobody has answered
        </>
      );
    case 'elapsed':
      return (
        <>
          Ask {me} to look again when <Share {...props} /> % of the time has passed, {how}
        </>
      );
    case 'reassess':
      return (
        <>
          Ask {me} to look again every <Offset {...props} /> <Tightens {...props} /> {how},{' '}
          <Times {...props} usual={3} label="How many times, unanswered" /> if {answer}
        </>
      );
  }
}

const unitOptions = (length: Length) => [
  ...units.map(({ unit, one, many }) => ({ value: unit as string, label: length.count === 1 ? one : many })),
  ...(length.unit.startsWith('P') ? [{ value: length.unit, label: length.unit }] : []),
];

interface SpanProps extends Pick<PartProps, 'invalid' | 'errorId'> {
  readonly label: string;
  readonly iso: string;
  readonly onChange: (iso: string) => void;
}

/** A length of time: a count and its unit, which stay on one line. */
function Span({ label, iso, invalid, errorId, onChange }: SpanProps) {
  const length = lengthOf(iso);
  const count = length.count === 0 ? null : length.count;
  return (
    <span className={css.together}>
      {!length.unit.startsWith('P') && (
        <InlineNumber
          label={`${label}, number`}
          min={1}
          max={999}
          value={count}
          invalid={invalid && count === null}
          describedBy={errorId}
          onChange={(next) => onChange(isoOf({ ...length, count: next }))}
        />
      )}{' '}
      <InlineSelect
        label={`${label}, unit`}
        value={length.unit}
        options={unitOptions(length)}
        onChange={(unit) => onChange(isoOf({ count: count ?? 1, unit }))}
      />
    </span>
  );
}

const Offset = ({ rule, invalid, errorId, set }: PartProps) => (
  <Span
    label={rule.kind === 'reassess' ? 'How often' : 'How long'}
    iso={rule.offset}
    invalid={invalid}
    errorId={errorId}
    onChange={(offset) => set({ offset })}
  />
);

function Again({ rule, invalid, errorId, set }: PartProps) {
  const again = rule.thenEvery !== undefined;
  return (
    <>
      <InlineSelect
        label="Once or again"
        value={again ? 'again' : 'once'}
        options={[
          { value: 'once', label: 'once' },
          { value: 'again', label: 'then every' },
        ]}
        onChange={(next) =>
          set(next === 'again' ? { thenEvery: 'P14D', most: 3 } : { thenEvery: undefined, most: undefined })
        }
      />
      {again && (
        <>
          {' '}
          <Span
            label="Then every"
            iso={rule.thenEvery!}
            invalid={invalid}
            errorId={errorId}
            onChange={(thenEvery) => set({ thenEvery })}
          />
          , <Times rule={rule} invalid={invalid} errorId={errorId} set={set} usual={1} label="How many times in all" />{' '}
          in all
        </>
      )}
    </>
  );
}

function Times({
  rule,
  invalid,
  errorId,
  set,
  usual,
  label,
}: Omit<PartProps, 'level'> & { usual: number; label: string }) {
  const most = rule.most ?? usual;
  return (
    <span className={css.together}>
      <InlineNumber
        label={label}
        min={1}
        max={6}
        value={most === 0 ? null : most}
        invalid={invalid && most === 0}
        describedBy={errorId}
        onChange={(next) => set({ most: next ?? 0 })}
      />{' '}
      {most === 1 ? 'time' : 'times'}
    </span>
  );
}

const To = ({ rule, set }: PartProps) => (
  <InlineSelect
    label="Whom"
    value={rule.to ?? 'deputy'}
    options={[
      { value: 'deputy', label: 'the deputy' },
      { value: 'lead', label: 'the lead' },
    ]}
    onChange={(to) => set({ to })}
  />
);

const Share = ({ rule, invalid, errorId, set }: PartProps) => (
  <InlineNumber
    label="Share of the time, percent"
    min={1}
    max={99}
    value={rule.share ? Math.round(rule.share * 100) : null}
    invalid={invalid && !rule.share}
    describedBy={errorId}
    onChange={(percent) => set({ share: percent ? percent / 100 : undefined })}
  />
);

const Tightens = ({ rule, set }: PartProps) => (
  <InlineSelect
    label="Rhythm"
    value={rule.tightens ? 'tightens' : 'evenly'}
    options={[
      { value: 'evenly', label: 'evenly' },
      { value: 'tightens', label: 'and more often towards due' },
    ]}
    onChange={(next) => set({ tightens: next === 'tightens' })}
  />
);

const ways: readonly { readonly value: string; readonly label: string; readonly channels: Channel[] }[] = [
  { value: 'inbox', label: 'in the inbox', channels: ['inbox'] },
  { value: 'email', label: 'in the inbox and by mail', channels: ['inbox', 'email'] },
];

const wayOf = (channels: readonly Channel[]): string => (channels.includes('email') ? 'email' : 'inbox');

/** At what time, and through which channels; the inbox always holds it. */
const How = ({ rule, invalid, errorId, set }: PartProps) => (
  <>
    <span className={css.together}>
      at{' '}
      <InlineTime
        label="Time of day"
        value={rule.at}
        invalid={invalid && !/^([01]\d|2[0-3]):[0-5]\d$/.test(rule.at)}
        describedBy={errorId}
        onChange={(at) => set({ at })}
      />
    </span>{' '}
    <InlineSelect
      label="Channels"
      value={wayOf(rule.channels)}
      options={ways}
      onChange={(next) => set({ channels: ways.find(({ value }) => value === next)?.channels ?? ['inbox'] })}
    />
  </>
);
