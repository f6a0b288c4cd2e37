export { GrowingTree, type FullTile } from './growing-tree.js';
export { Sequencer, type SequencerOptions } from './sequencer.js';
