import { Checkbox, Modal } from '@mantine/core';
import { setSingleKeys } from '../keys/keyboard.js';
import { printed } from '../keys/strokes.js';
import { useKeyGroups, useSingleKeys } from '../keys/useKeys.js';
import css from './shell.module.css';

/** Every key that acts on this page, and the switch for single letters. */
export function KeySheet({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const groups = useKeyGroups();
  const single = useSingleKeys();
  const titles = [...new Set(groups.map((group) => group.title))].reverse();
  return (
    <Modal opened={opened} onClose={onClose} title="Keys" size={720} centered>
      <div className={css.sheet}>
        {titles.map((title) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {groups
                .filter((group) => group.title === title)
                .flatMap((group) => group.bindings)
                .filter((binding) => binding.listed !== false)
                .map(({ keys, does }) => (
                  <div key={does}>
                    <dt>{does}</dt>
                    <dd>
                      {printed(typeof keys === 'string' ? keys : (keys[0] ?? '')).map((key) => (
                        <kbd key={key}>{key}</kbd>
                      ))}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <div className={css.sheetFoot}>
        <Checkbox
          checked={single}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
          label="Single letters act"
          description="They never act while you type. Kept on this device."
        />
      </div>
    </Modal>
  );
}
