export { endSilentConnections } from './silent-connections.js';
