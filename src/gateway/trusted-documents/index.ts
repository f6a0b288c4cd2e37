export { readManifest } from './manifest.js';
export {
  readTrustedDocuments,
  TrustedDocumentsUnusable,
  type DocumentsByAgency,
} from './read-trusted-documents.js';
export { documentNotFound, documentNotTrusted } from './refusals.js';
export {
  checkTrustedDocuments,
  TrustedDocuments,
  validateTrustedDocuments,
  type DocumentLookup,
} from './trusted-documents.js';
