import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api } from '../api/api.js';
import { useSessionChanged } from '../api/changes.js';
import { toast } from '../parts/toast.js';

/** Going to another workspace, and loading or removing the example one. */
export function useWorkspaceChoice() {
  const changed = useSessionChanged();
  const navigate = useNavigate();
  const arrive = async (session: Parameters<typeof changed>[0]) => {
    changed(session);
    await navigate({ to: '/today', search: {} });
  };
  const onError = (fault: Error) => toast(fault.message);
  return {
    choose: useMutation({
      mutationFn: (workspaceId: string) => api.session.choose({ workspaceId }),
      onSuccess: arrive,
      onError,
    }),
    loadExample: useMutation({ mutationFn: () => api.example.load(), onSuccess: arrive, onError }),
    removeExample: useMutation({
      mutationFn: () => api.example.remove(),
      onSuccess: async (session) => {
        await arrive(session);
        toast('The example is gone.');
      },
      onError,
    }),
  };
}
