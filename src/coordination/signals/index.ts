export { AccessSignalResolver } from './access-signal.resolver.js';
export { openAccessSignals } from './open-access-signals.js';
export { createAccessSignals, type AccessSignalSource } from './read-access-signals.js';
export { AccessSignalKindEnum } from './access-signal.types.js';
export type { AccessSignalKind } from './signal-kinds.js';
