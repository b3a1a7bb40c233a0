import type { ReminderRule, RuleLevel } from '@app/contract';
import { useEffect, useRef } from 'react';
import { RuleBuilder } from './RuleBuilder.js';
import { sentenceFor } from './ruleWords.js';
import css from './streams.module.css';

export interface RuleRowProps {
  readonly rule: ReminderRule;
  readonly level: RuleLevel;
  readonly editing: boolean;
  /** why it cannot be kept; null: it can */
  readonly error: string | null;
  /** begins editing; null where it is another level's, or stopped */
  readonly onEdit: (() => void) | null;
  readonly onDone: () => void;
  readonly onChange: (rule: ReminderRule) => void;
  readonly onRemove: () => void;
}

/** A rule as a sentence; pressed, it becomes the fields it is made of. */
export function RuleRow({ rule, level, editing, error, onEdit, onDone, onChange, onRemove }: RuleRowProps) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(editing);
  useEffect(() => {
    // closed from within: the focus would be lost; elsewhere it is where somebody put it
    if (was.current && !editing && document.activeElement === document.body) button.current?.focus();
    was.current = editing;
  }, [editing]);
  if (editing)
    return (
      <li id={`rule-${rule.id}`}>
        <RuleBuilder
          rule={rule}
          level={level}
          error={error}
          set={(change) => onChange({ ...rule, ...change })}
          onDone={onDone}
          onRemove={onRemove}
        />
      </li>
    );
  const says = `${sentenceFor(rule, level)}.`;
  return (
    <li id={`rule-${rule.id}`}>
      {onEdit ? (
        <button ref={button} type="button" className={css.rule} onClick={onEdit} title="Change this reminder">
          {says}
          <span className="hidden-text"> Change</span>
        </button>
      ) : (
        <span className={css.still}>{says}</span>
      )}
      {error && <p className={css.error}>{error}</p>}
    </li>
  );
}
