export {
  isType,
  KEY_PURPOSES,
  servesPurpose,
  statingPurpose,
  type JwsPurpose,
  type KeyPurpose,
} from './key-purpose.js';
export { KeySnapshot, type VerificationKey } from './verification-key.js';
export {
  FixedKeySource,
  KeysUnavailable,
  verifyWithKeys,
  type KeySource,
  type Verification,
} from './key-source.js';
export { RemoteKeySource } from './remote-key-source.js';
