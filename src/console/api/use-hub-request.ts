import { useLocale } from '../i18n/locale';
import { NotAnswered, requestHeaders } from './ask';
import { useExchange } from './exchange';

interface Refused {
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string; readonly remedy?: string };
  }[];
}

async function failureOf(response: Response): Promise<NotAnswered> {
  const { errors } = (await response.json().catch(() => ({}))) as Refused;
  const [first] = errors ?? [];
  const { code, remedy } = first?.extensions ?? {};
  return new NotAnswered(
    code ?? `HTTP_${response.status}`,
    first?.message ?? response.statusText,
    remedy ?? null,
  );
}

/**
 * Sends files to the hub's own addresses and gets them, with the user's own rights.
 *
 * @returns a function that gives the answer, and throws NotAnswered where the request was refused or did not come through
 */
export function useHubRequest(): (
  path: string,
  init: Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> },
) => Promise<Response> {
  const { purpose, caseId, basis } = useExchange().exchange;
  const { locale } = useLocale();
  return async (path, { headers, ...init }) => {
    let response: Response;
    try {
      response = await fetch(path, {
        ...init,
        headers: { ...requestHeaders({ exchange: { purpose, caseId, basis }, locale }), ...headers },
      });
    } catch (error) {
      throw new NotAnswered('OFFLINE', error instanceof Error ? error.message : String(error), null);
    }
    if (!response.ok) throw await failureOf(response);
    return response;
  };
}
