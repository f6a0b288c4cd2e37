export { canonicalJson } from './detached-jws.js';
export { algorithmsOf, importSigningKey, type SignatureAlgorithm, type SigningKey } from './signing-key.js';
export { SigningKeyRegister } from './signing-key-register.js';
export {
  createOwnSigningKey,
  keptOwnSigningKeys,
  readOwnSigningKeys,
  type UnusableKeys,
} from './own-signing-keys.js';
export { readSigningKeys, SigningKeysUnusable } from './read-signing-keys.js';
export {
  developmentSigningKey,
  developmentSigningKeys,
  type PrivateSigningJwk,
} from './development-signing-keys.js';
export {
  signDetachedJws,
  verifyDetachedJws,
  type ExpectedSigner,
  type VerifiedSignature,
} from './detached-jws.js';
export { signatureRequired, type SignatureFault } from './signature.errors.js';
