/**
 * 演示: the hub's main job from end to end, on running code. Six agencies' data on one platform, opinions that differ,
 * consultation, referral, deliberation, ruling, audit.
 */
export { CAST, type Cast } from './cast.js';
export { JsonNarrator } from './json-narrator.js';
export type { Narrator } from './narrator.js';
export { openSampleMatters, openSampleOutcomes } from './sample-matters.js';
export { runDemo } from './run-demo.js';
export type { Stage } from './world.js';
export { TerminalNarrator } from './terminal-narrator.js';
export { layTable } from './text-table.js';
