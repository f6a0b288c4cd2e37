export { Cosigner, type CosignerOptions, type CosigningState } from './cosigner.js';
