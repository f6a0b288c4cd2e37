export {
  CosignatureGatherer,
  type CosignatureGathererOptions,
  type GatheredCosignatures,
} from './gather-cosignatures.js';
export { LogWitnessesUnusable, readLogWitnesses } from './read-witnesses.js';
export type { LogSource, Witness } from './witness-client.js';
export type { WitnessFailure, WitnessFailureCode } from './witness-failure.js';
