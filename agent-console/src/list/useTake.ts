import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDesk } from '../desk/useDesk.tsx';

/** Takes a waiting conversation and opens it. */
export function useTake(): (id: string) => Promise<void> {
  const desk = useDesk();
  const navigate = useNavigate();
  const client = useQueryClient();
  return async id => {
    const taken = await desk.act({ name: 'take', conversation: id });
    void client.invalidateQueries({ queryKey: ['waiting'] });
    if (taken) await navigate({ to: '/c/$id', params: { id } });
  };
}
