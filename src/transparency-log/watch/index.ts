export { LogWatch, logNotSealed, type LogState, type LogWatchOptions } from './log-watch.js';
