import { Menu } from '@mantine/core';
import css from './filterChip.module.css';
import { Glyph } from './Glyph.js';

export interface FilterChipProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  /** what the chip shows where that is no option of the list */
  readonly says?: string | undefined;
  /** `''` is the default */
  readonly options: readonly { readonly value: Value | ''; readonly label: string }[];
  readonly onChange: (value: Value | undefined) => void;
}

/** A filter as a chip that shows what is chosen; its choices open as a menu. */
export function FilterChip<Value extends string>({ label, value, says, options, onChange }: FilterChipProps<Value>) {
  const chosen = says ?? options.find((option) => option.value === value)?.label ?? value;
  return (
    <Menu position="bottom-start" shadow="none" withinPortal>
      <Menu.Target>
        <button type="button" className={css.chip}>
          {label} <b>{chosen}</b>
          <Glyph name="down" size={11} />
        </button>
      </Menu.Target>
      <Menu.Dropdown className={css.menu}>
        <Menu.RadioGroup
          value={says === undefined ? value : null}
          onChange={(next) => onChange((next as Value) || undefined)}
        >
          {options.map((option) => (
            <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>
              {option.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
