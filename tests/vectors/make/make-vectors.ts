import { addExports } from './export-vectors.js';
import { LOG_KEY, RECEIPT_KEY, RULING_KEY, WITNESSES } from './log.js';
import { addHeads, addReceipts } from './receipt-vectors.js';
import { addLeaves, addTrees } from './tree-vectors.js';
import { VectorFiles } from './vector-files.js';

/** All vectors, by the names of their files below tests/vectors/log: the same ones every time. */
export function makeVectors(): ReadonlyMap<string, string> {
  const vectors = new VectorFiles();
  vectors.add('keys.txt', [LOG_KEY, ...WITNESSES].map(({ verifierKey }) => `${verifierKey}\n`).join(''));
  vectors.addJson('jwks.json', { keys: [RULING_KEY.jwk, RECEIPT_KEY.jwk] });
  addTrees(vectors);
  addLeaves(vectors);
  addHeads(vectors);
  addExports(vectors);
  addReceipts(vectors);
  vectors.addJson('cases.json', vectors.cases);
  return vectors.files;
}
