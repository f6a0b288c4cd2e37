import {
  AgreementEventEntity,
  AgreementItemEntity,
  AgreementUsageEntity,
  AgreementVersionEntity,
  AgreementVersionEventEntity,
  CatalogueEntryEntity,
  CatalogueItemEntity,
  agreementVersionWorkflow,
  agreementWorkflow,
  SharingAgreementEntity,
} from '../../access/index.js';
import type { Workflow } from '../../workflow/recorder/index.js';
import { CatalogueResolver } from './catalogue.resolver.js';
import { SharingAgreementMutations } from './sharing-agreement-mutations.resolver.js';
import { SharingMatrixResolver } from './sharing-matrix.resolver.js';
import { SharingAgreementResolver, SharingAgreementVersionResolver } from './sharing-agreement.resolver.js';

export { agreementRecorder } from './ask-for-approval.js';
export { agreementPeriods, sweepAgreements, timedAgreements } from './agreement-clocks.js';
export { agreementTasks } from './agreement-tasks.js';
export {
  openSharingMatrix,
  type SharingDecisions,
  type SharingMatrixServices,
} from './open-sharing-matrix.js';
export { openAccess, type AccessServices } from './open-access.js';

/** What the coordination subgraph puts in its manifest for catalogue and agreements. */
export const accessResolvers = [
  CatalogueResolver,
  SharingAgreementResolver,
  SharingAgreementVersionResolver,
  SharingAgreementMutations,
  SharingMatrixResolver,
] as const;
export const accessEntities = [
  CatalogueEntryEntity,
  CatalogueItemEntity,
  SharingAgreementEntity,
  AgreementItemEntity,
  AgreementUsageEntity,
  AgreementVersionEntity,
  AgreementVersionEventEntity,
  AgreementEventEntity,
] as const;

/** What moves by events here. */
export const agreementWorkflows: readonly Workflow[] = [agreementWorkflow, agreementVersionWorkflow];
