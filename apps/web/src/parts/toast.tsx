import { hideNotification, showNotification } from '@mantine/notifications';
import { Button } from './Button.js';
import css from './toast.module.css';

/** Undo is offered this long, in milliseconds. */
const undoMs = 10_000;

export interface ToastOptions {
  /** takes the act back; offered for ten seconds */
  readonly onUndo?: () => void;
}

/** Says what was saved, politely, with Undo for ten seconds where there is one. */
export function toast(says: string, { onUndo }: ToastOptions = {}): void {
  const id = crypto.randomUUID();
  const undo = () => {
    hideNotification(id);
    onUndo?.();
  };
  showNotification({
    id,
    autoClose: onUndo ? undoMs : 5000,
    withCloseButton: false,
    classNames: { root: css.toast!, body: css.body!, description: css.text! },
    message: (
      <>
        <span>{says}</span>
        {onUndo && (
          <Button size="small" onClick={undo}>
            Undo
          </Button>
        )}
      </>
    ),
  });
}
