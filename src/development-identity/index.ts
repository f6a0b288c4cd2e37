/** 开发身份认证: never loaded in production, and by a dynamic import alone. */
export { DevelopmentIdentity, type DevelopmentIdentityOptions } from './development-identity.js';
