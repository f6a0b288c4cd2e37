import { useQuery } from '@tanstack/react-query';
import { useLocale } from '../../i18n/locale';

/** Whether the hub serves, as `/health/ready` says, with what is wrong where it does not. */
export interface Readiness {
  readonly ready: boolean;
  readonly message: string | null;
}

interface Body {
  readonly status?: string;
  readonly errors?: readonly { readonly message?: string }[];
}

/** Milliseconds between two readings of how the hub runs. */
export const READ_EVERY = 10_000;

export function useReady() {
  const { locale } = useLocale();
  return useQuery({
    queryKey: ['ready', locale],
    refetchInterval: READ_EVERY,
    retry: false,
    queryFn: async ({ signal }): Promise<Readiness> => {
      const response = await fetch('/health/ready', {
        headers: { 'accept-language': locale === 'zh' ? 'zh-CN' : 'en' },
        signal,
      });
      const body = (await response.json().catch(() => ({}))) as Body;
      return { ready: response.ok, message: body.errors?.[0]?.message ?? null };
    },
  });
}
