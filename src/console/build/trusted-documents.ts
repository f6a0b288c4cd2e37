import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

const OPERATION = /id: '([0-9a-f]{64})',\s*text:\s*("(?:[^"\\]|\\.)*")/g;

/**
 * Gathers the operations of a build into `documents.json`, by their SHA-256, and leaves their texts out of the scripts: the
 * browser sends the hash, and the hub knows the text.
 */
export function trustedDocuments(): Plugin {
  const documents = new Map<string, string>();
  return {
    name: 'trusted-documents',
    apply: 'build',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('.generated.ts') || !code.includes("api/document'")) return undefined;
      const short = code.replaceAll(OPERATION, (_whole, hash: string, text: string) => {
        const operation = JSON.parse(text) as string;
        const actual = createHash('sha256').update(operation).digest('hex');
        if (actual !== hash) this.error(`${id} is not up to date: run npm run console:types.`);
        documents.set(hash, operation);
        return `id: '${hash}', text: ''`;
      });
      if (short === code) this.error(`${id} has no operation that can be read: run npm run console:types.`);
      return { code: short, map: null };
    },
    generateBundle() {
      const sorted = Object.fromEntries([...documents].toSorted(([one], [other]) => (one < other ? -1 : 1)));
      this.emitFile({ type: 'asset', fileName: 'documents.json', source: JSON.stringify(sorted) });
    },
  };
}
