import { useQuery } from '@tanstack/react-query';

/** 沙盒: whether everything in the hub's database was made up, as `/health/ready` says; false until that is known. */
export function useIsSandbox(): boolean {
  const { data = false } = useQuery({
    queryKey: ['sandbox'],
    staleTime: 'static',
    queryFn: async ({ signal }): Promise<boolean> => {
      const response = await fetch('/health/ready', { signal });
      // A hub that is not ready does not say.
      if (!response.ok) throw new Error(`/health/ready: ${response.status}`);
      const { sandbox } = (await response.json()) as { readonly sandbox?: boolean };
      return sandbox === true;
    },
  });
  return data;
}
