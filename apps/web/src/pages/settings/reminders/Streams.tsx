import type { ReminderRule, RuleKind, RuleLevel, RuleSet } from '@app/contract';
import type { RuleFault } from '@app/schedule';
import { TextButton } from '../../../parts/TextButton.js';
import { RuleRow } from './RuleRow.js';
import { firstRule, reset, type Stream, start, stop, streamsOf, takesMore, withRules } from './ruleDraft.js';
import { faultWords, originWords, streamWords } from './ruleWords.js';
import css from './streams.module.css';

export interface StreamsProps {
  readonly level: RuleLevel;
  readonly own: RuleSet | null;
  /** in force where this level says nothing; for the workspace what it began with */
  readonly above: RuleSet;
  /** the rule whose fields are open */
  readonly open: string | null;
  readonly faults: readonly RuleFault[];
  /** readers see what holds, and change nothing; escalation is not for everybody */
  readonly mayChange: (kind: RuleKind) => boolean;
  readonly onOpen: (rule: string | null) => void;
  readonly onChange: (set: RuleSet) => void;
}

/** Every stream of reminders of one level, each to be changed, stopped or taken back without the others. */
export function Streams(props: StreamsProps) {
  const streams = streamsOf(props.own, props.above, props.level === 'workspace');
  return (
    <ul className={css.streams}>
      {streams.map((stream) => (
        <StreamRow key={stream.kind} stream={stream} {...props} />
      ))}
    </ul>
  );
}

function StreamRow({ stream, ...props }: StreamsProps & { stream: Stream }) {
  const { level, open, faults, onOpen, onChange, own } = props;
  const { kind, state, rules, differs } = stream;
  const mayChange = props.mayChange(kind);
  const put = (next: readonly ReminderRule[]) => onChange(withRules(own, kind, next));
  const silent = state !== 'stopped' && rules.length === 0;
  const title = `stream-${kind}`;
  return (
    <li className={css.stream} data-state={silent ? 'stopped' : state} aria-labelledby={title}>
      <div className={css.name}>
        <h3 id={title}>{streamWords[kind].title}</h3>
        <span className={css.origin} data-own={(differs && state === 'own') || undefined}>
          {originWords(level, stream)}
        </span>
        {!mayChange && level === 'forecast' && kind === 'escalate' && (
          <span className={css.origin}>Its lead or an administrator can change it</span>
        )}
      </div>
      <div>
        {silent && <p className={css.silent}>Nobody is reminded of this.</p>}
        {state === 'stopped' && <p className={css.silent}>Stopped. {stoppedWords(level)}</p>}
        {rules.length > 0 && (
          <ul className={css.rules}>
            {rules.map((rule) => (
              <RuleRow
                key={rule.id}
                rule={rule}
                level={level}
                editing={open === rule.id && state === 'own'}
                error={whyOf(faults, rule.id)}
                onEdit={state === 'stopped' || !mayChange ? null : () => edit(rule)}
                onDone={() => onOpen(null)}
                onChange={(next) => put(rules.map((other) => (other.id === rule.id ? next : other)))}
                onRemove={() => put(rules.filter((other) => other.id !== rule.id))}
              />
            ))}
          </ul>
        )}
        {mayChange && <Acts stream={stream} {...props} onAdd={add} />}
      </div>
    </li>
  );

  /** A rule of the level above becomes one's own, with the others of its kind, as soon as it is changed. */
  function edit(rule: ReminderRule): void {
    if (state === 'inherited') put(rules);
    onOpen(rule.id);
  }

  function add(): void {
    const rule = firstRule(kind, crypto.randomUUID(), rules);
    put([...rules, rule]);
    onOpen(rule.id);
  }
}

const whyOf = (faults: readonly RuleFault[], rule: string): string | null => {
  const fault = faults.find((each) => each.rule === rule);
  return fault ? faultWords(fault.why) : null;
};

const stoppedWords = (level: RuleLevel): string =>
  level === 'workspace' ? 'It stays so for all who have not set their own.' : 'The other reminders go on.';

function Acts({
  stream,
  onAdd,
  level,
  own,
  above,
  onChange,
  onOpen,
}: StreamsProps & { stream: Stream; onAdd: () => void }) {
  const { kind, state, rules, differs } = stream;
  const name = streamWords[kind].title;
  const change = (set: RuleSet) => {
    onOpen(null);
    onChange(set);
  };
  return (
    <div className={css.acts}>
      {state !== 'stopped' && takesMore(kind, rules.length) && (
        <Act name={name} says={rules.length > 0 ? 'Add another' : `Add ${streamWords[kind].adds}`} onClick={onAdd} />
      )}
      {state !== 'stopped' && rules.length > 0 && (
        <Act name={name} says="Stop" onClick={() => change(stop(own, kind))} />
      )}
      {state === 'stopped' && <Act name={name} says="Start again" onClick={() => change(startAgain(kind))} />}
      {differs && (
        <Act
          name={name}
          says={resetWords(level, kind)}
          onClick={() => change(reset(own, above, kind, level === 'workspace'))}
        />
      )}
    </div>
  );

  /** What the level above stopped only starts with rules of one's own. */
  function startAgain(of: RuleKind): RuleSet {
    const started = start(own, of);
    return above.stopped.includes(of) && level !== 'workspace' ? withRules(started, of, rules) : started;
  }
}

const resetWords = (level: RuleLevel, kind: RuleKind): string => {
  if (level === 'workspace') return 'Back to how Hindcast starts';
  return level === 'forecast' && kind !== 'escalate' ? 'Back to its owner’s' : 'Back to the workspace’s';
};

function Act({ name, says, onClick }: { name: string; says: string; onClick: () => void }) {
  return (
    <TextButton className={css.act} onClick={onClick}>
      {says}
      <span className="hidden-text">: {name}</span>
    </TextButton>
  );
}
