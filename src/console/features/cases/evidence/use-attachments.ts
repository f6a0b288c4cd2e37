import { NotAnswered, requestHeaders } from '../../../api/ask';
import { useExchange } from '../../../api/exchange';
import { useAskAgain } from '../../../api/use-ask';
import { sha256Of } from '../../../components/file-hash';
import { useLocale } from '../../../i18n/locale';

/** What the hub says of a file that it keeps. */
export interface KeptFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

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

/** Puts files to a case and gets them, at the hub's addresses by content, with the user's own rights. */
export function useAttachments(caseId: string) {
  const { purpose, caseId: exchangeCase, basis } = useExchange().exchange;
  const { locale } = useLocale();
  const askAgain = useAskAgain();
  const headers = (): Record<string, string> =>
    requestHeaders({ exchange: { purpose, caseId: exchangeCase, basis }, locale });
  const request = async (path: string, init: RequestInit): Promise<Response> => {
    let response: Response;
    try {
      response = await fetch(path, init);
    } catch (error) {
      throw new NotAnswered('OFFLINE', error instanceof Error ? error.message : String(error), null);
    }
    if (!response.ok) throw await failureOf(response);
    return response;
  };
  return {
    /**
     * Puts a file to the case.
     *
     * @returns what the hub keeps; `sha256` is the one that it worked out itself
     * @throws NotAnswered where it was refused
     */
    put: async (file: File): Promise<{ readonly own: string; readonly kept: KeptFile }> => {
      const own = await sha256Of(file);
      const path = `/cases/${encodeURIComponent(caseId)}/attachments/${own}?name=${encodeURIComponent(file.name)}`;
      const response = await request(path, {
        method: 'PUT',
        headers: { ...headers(), 'content-type': 'application/octet-stream' },
        body: file,
      });
      const kept = (await response.json()) as KeptFile;
      await askAgain();
      return { own, kept };
    },
    /**
     * Gets a file, holds its bytes against its address, and saves it.
     *
     * @returns whether they are what the address says
     * @throws NotAnswered where it was refused
     */
    save: async (path: string, sha256: string, name: string): Promise<boolean> => {
      const response = await request(path, { headers: headers() });
      const content = await response.blob();
      if ((await sha256Of(content)) !== sha256) return false;
      const link = document.createElement('a');
      link.href = URL.createObjectURL(content);
      link.download = name;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 1_000);
      return true;
    },
  };
}
