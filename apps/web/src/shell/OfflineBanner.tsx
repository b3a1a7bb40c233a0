import { useNetwork } from '@mantine/hooks';
import { useMutationState } from '@tanstack/react-query';
import css from './shell.module.css';

/** Says that the network is gone and what is safe; changes wait in this page and are sent afterwards. */
export function OfflineBanner() {
  const { online } = useNetwork();
  const waiting = useMutationState({ filters: { predicate: (mutation) => mutation.state.isPaused } }).length;
  if (online) return null;
  return (
    <div role="status" className={css.offline}>
      <b>You are offline.</b> What is loaded can be read.{' '}
      {waiting === 0
        ? 'Changes are sent when you are back.'
        : `${waiting} ${waiting === 1 ? 'change waits' : 'changes wait'} on this page and will be sent when you are back.`}
    </div>
  );
}
