export { flagsOf, KINDS, OPTIONS, type Kind, type VerifyOptions } from './command/options.js';
export { verify } from './command/verify.js';
