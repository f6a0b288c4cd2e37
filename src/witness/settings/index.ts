export { witnessSettings, type WitnessSettings } from './witness-settings.js';
