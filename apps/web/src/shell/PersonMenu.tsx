import { Menu, useMantineColorScheme } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/api.js';
import { queryClient } from '../api/client.js';
import { useSession } from '../api/session.js';
import { toast } from '../parts/toast.js';
import { useWorkspaceChoice } from './workspaces.js';

const schemes = { auto: 'as the system', light: 'light', dark: 'dark' } as const;
const following = { auto: 'light', light: 'dark', dark: 'auto' } as const;

/** Workspaces, appearance, keys (on phones the settings instead) and the way out. */
export function PersonMenu({ onKeys, settings = false }: { onKeys: () => void; settings?: boolean }) {
  const navigate = useNavigate();
  const { workspace, workspaces, person } = useSession();
  const { choose } = useWorkspaceChoice();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  return (
    <Menu.Dropdown>
      {workspaces.length > 1 && (
        <>
          <Menu.Label>Workspaces</Menu.Label>
          {workspaces.map((other) => (
            <Menu.Item
              key={other.id}
              aria-current={other.id === workspace.id || undefined}
              disabled={other.id === workspace.id}
              onClick={() => choose.mutate(other.id)}
            >
              {other.name}
              {other.id === workspace.id && ' (this one)'}
            </Menu.Item>
          ))}
          <Menu.Divider />
        </>
      )}
      <Menu.Item closeMenuOnClick={false} onClick={() => setColorScheme(following[colorScheme])}>
        Appearance: {schemes[colorScheme]}
      </Menu.Item>
      {settings ? (
        <>
          <Menu.Item onClick={() => void navigate({ to: '/settings' })}>Settings</Menu.Item>
          {workspace.role === 'administrator' && (
            <Menu.Item onClick={() => void navigate({ to: '/admin/mail', search: {} })}>Administration</Menu.Item>
          )}
        </>
      ) : (
        <Menu.Item onClick={onKeys}>All keys</Menu.Item>
      )}
      <Menu.Divider />
      <Menu.Label>{person.email}</Menu.Label>
      <Menu.Item onClick={() => signOut.mutate()}>Sign out</Menu.Item>
    </Menu.Dropdown>
  );
}

/** Ends the session; nothing that was read stays on the device. */
export function useSignOut() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => api.session.signOut(),
    onSuccess: async () => {
      queryClient.clear();
      await navigate({ to: '/sign-in', search: {} });
    },
    onError: (fault) => toast(`You are still signed in. ${fault.message}`),
  });
}
