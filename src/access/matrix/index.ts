export { accessDiff, describeCell, type AccessChange, type DiffQuestion } from './access-diff.js';
export { accessMatrix, type AccessMatrix, type MatrixCell, type MatrixQuestion } from './access-matrix.js';
export { readAgreementsAt } from './agreement-history.js';
export { agreementEffects, type AgreementEffect } from './agreement-effects.js';
export { sharingOverview, type SharingCell } from './sharing-overview.js';
