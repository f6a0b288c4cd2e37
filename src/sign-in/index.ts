/** 登录与会话: how a person signs in to the console, and how a session of a browser stands for a token. */
export { consoleOrigin } from './console-origin.js';
export { openSignIn, type SignIn } from './open-sign-in.js';
export type { OfferedPersona, SignInProvider } from './providers/provider.js';
export { readProviders } from './providers/read-providers.js';
export { purgeSessions } from './rows/session-rows.js';
export type { SessionLimits } from './sessions/sessions.js';
