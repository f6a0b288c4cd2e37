export { formatLogProof, parseLogProof, type LogProof } from './log-proof.js';
