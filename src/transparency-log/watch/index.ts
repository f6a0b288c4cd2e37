export { LogWatch, type LogState, type LogWatchOptions } from './log-watch.js';
