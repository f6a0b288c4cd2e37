export { clientSignal } from './client-signal.js';
export { endSilentConnections } from './silent-connections.js';
