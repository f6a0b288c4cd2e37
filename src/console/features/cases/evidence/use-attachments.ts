import { useAskAgain } from '../../../api/use-ask';
import { useHubRequest } from '../../../api/use-hub-request';
import { sha256Of } from '../../../components/file-hash';

/** What the hub says of a file that it keeps. */
export interface KeptFile {
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly mediaType: string;
}

/** Puts files to a case and gets them, at the hub's addresses by content, with the user's own rights. */
export function useAttachments(caseId: string) {
  const request = useHubRequest();
  const askAgain = useAskAgain();
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
        headers: { 'content-type': 'application/octet-stream' },
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
      const response = await request(path, {});
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
