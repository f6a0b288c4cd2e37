export { formatCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.js';
export { decodeDecimal, decodeHash } from './encoding.js';
export { NoteMalformed } from './malformed.js';
export {
  formatNote,
  formatSignature,
  parseNote,
  parseSignatures,
  type NoteSignature,
  type SignedNote,
} from './note.js';
export { cosign, signNote } from './sign-note.js';
export { ED25519_COSIGNATURE, ED25519_SIGNATURE, type SignatureType } from './signature-types.js';
export { ed25519Signer, type Signer } from './signer.js';
export {
  formatVerifierKey,
  isKeyName,
  parseVerifierKey,
  verifierKey,
  verifierKeyOf,
  type VerifierKey,
} from './verifier-key.js';
export { verifyNote, type NoteVerification, type VerifiedSignature } from './verify-note.js';
