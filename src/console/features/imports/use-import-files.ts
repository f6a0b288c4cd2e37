import { useHubRequest } from '../../api/use-hub-request';
import { saveFile } from '../../components/csv/csv';
import { sha256Of } from '../../components/file-hash';

/** Sends files to import and gets what was refused, with the user's own rights. */
export function useImportFiles() {
  const request = useHubRequest();
  return {
    /**
     * @returns the file's SHA-256, by which it is named from then on
     * @throws NotAnswered where it was refused
     */
    send: async (file: File): Promise<string> => {
      const sha256 = await sha256Of(file);
      await request(`/imports/files/${sha256}?name=${encodeURIComponent(file.name)}`, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: file,
      });
      return sha256;
    },
    /** @throws NotAnswered where it was refused */
    saveErrors: async (path: string, name: string): Promise<void> => {
      const response = await request(path, {});
      // Reading it as a text takes its byte order mark away, by which spreadsheets tell the encoding.
      saveFile(`${name}.errors.csv`, `\uFEFF${await response.text()}`);
    },
  };
}
