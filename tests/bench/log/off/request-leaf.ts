import type { SaltedLeaf } from '../../../../src/audit/leaves/leaf.js';

export { personalOfRequest } from '../../../../src/audit/leaves/request-leaf.js';

const NOTHING: SaltedLeaf = { text: '', hash: Buffer.alloc(0), salt: null };

export const requestLeaf = (): SaltedLeaf => NOTHING;
