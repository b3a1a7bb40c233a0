import { hideNotification, showNotification } from '@mantine/notifications';
import { Button } from './Button.js';
import css from './toast.module.css';

/** Undo is offered this long, in milliseconds. */
const undoMs = 10_000;

export interface ToastOptions {
  /** takes the act back; offered for ten seconds */
  readonly onUndo?: () => void;
  /** goes to what it is about */
  readonly action?: { readonly says: string; readonly run: () => void };
  /** the same again shows nothing new */
  readonly id?: string;
}

/** Says what was saved, politely, with Undo for ten seconds where there is one. */
export function toast(says: string, { onUndo, action, id = crypto.randomUUID() }: ToastOptions = {}): void {
  const offer = onUndo ? { says: 'Undo', run: onUndo } : action;
  const take = () => {
    hideNotification(id);
    offer?.run();
  };
  showNotification({
    id,
    role: 'status',
    autoClose: offer ? undoMs : 5000,
    withCloseButton: false,
    classNames: { root: css.toast!, body: css.body!, description: css.text! },
    message: (
      <>
        <span>{says}</span>
        {offer && (
          <Button size="small" onClick={take}>
            {offer.says}
          </Button>
        )}
      </>
    ),
  });
}
