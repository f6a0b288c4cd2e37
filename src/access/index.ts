export { type CaseLookup, type CaseNamed } from './case-lookup.js';
export * from './catalogue.js';
export { catalogueDocument } from './catalogue-document.js';
export type { CallerContext, WarrantScope } from './caller-context.js';
export { allPoliciesOf, policiesOf, policyDirectiveIn, satisfied } from './policy-directive.js';
export {
  CallerContextSigner,
  CallerContextVerifier,
  ContextKeysUnavailable,
  ContextRefused,
  contextHolder,
  type ContextHolder,
  type ContextGrant,
} from './signed-context.js';
export { ContextKeyUnusable, keptContextSigningKey, readContextSigningKey } from './context-signing-key.js';
export {
  FILTERS_BY,
  FILTERS_BY_SPECIFICATION,
  filterDirectiveIn,
  readFilterDeclarations,
  type FilterDeclarations,
} from './filter-declarations.js';
export { compileFilterUses, NO_USES, type FilterUse, type FilterUses } from './filter-uses.js';
export { decideFilter, maskedFilter, mayFilterBy } from './filter-verdict.js';
export { AccessDesk } from './access-desk.js';
export type { AccessMask } from './access-mask.js';
export * from './agreements/index.js';
export { CatalogueItemEntity } from './catalogue-item.entity.js';
export { decide } from './decide.js';
export * from './matrix/index.js';
export {
  PostgresQuotaCounter,
  purgeAgreementUsage,
  type QuotaCounter,
  type QuotaUse,
} from './quota/index.js';
export { subgraphGrants, type SubgraphGrants } from './subgraph-grants.js';
export { synchroniseCatalogue } from './synchronise-catalogue.js';
export * from './verdict.js';
export * from './warrant-store.js';
export { purgeUsedTokens, UsedTokens } from './used-tokens.js';
