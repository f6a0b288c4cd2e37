export { logSettings, type LogSettings } from './log-settings.js';
export { logWitnessSettings, type LogWitnessSettings } from './log-witnesses.js';
