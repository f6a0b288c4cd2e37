export {
  DEFAULT_HEAD_MAX_AGE_MINUTES,
  DEFAULT_LOG_ORIGIN,
  logSettings,
  type LogSettings,
} from './log-settings.js';
