export { Sequencer, type SequencerOptions } from './sequencer.js';
