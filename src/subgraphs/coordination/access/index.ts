import {
  AgreementEventEntity,
  AgreementItemEntity,
  CatalogueItemEntity,
  SharingAgreementEntity,
} from '../../../access/index.js';
import { CatalogueResolver } from './catalogue.resolver.js';
import { SharingAgreementResolver } from './sharing-agreement.resolver.js';

export { openAccess, type AccessServices } from './open-access.js';

/** What the coordination subgraph puts in its manifest for catalogue and agreements. */
export const accessResolvers = [CatalogueResolver, SharingAgreementResolver] as const;
export const accessEntities = [
  CatalogueItemEntity,
  SharingAgreementEntity,
  AgreementItemEntity,
  AgreementEventEntity,
] as const;
