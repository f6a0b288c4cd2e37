export { type CaseLookup, type CaseNamed } from './lookups/case-lookup.js';
export * from './catalogue/catalogue.js';
export * from './catalogue/exchange/index.js';
export { catalogueDocument } from './catalogue/catalogue-document.js';
export {
  asOfBeforeHistory,
  asOfInFuture,
  asOfMixed,
  asOfUnsupported,
} from './caller-context/as-of.errors.js';
export type { CallerContext } from './caller-context/caller-context.js';
export { allPoliciesOf, policiesOf, policyDirectiveIn, satisfied } from './directives/policy-directive.js';
export {
  CallerContextSigner,
  CallerContextVerifier,
  ContextKeysUnavailable,
  ContextRefused,
  contextHolder,
  type ContextHolder,
  type ContextGrant,
} from './caller-context/signed-context.js';
export {
  ContextKeyUnusable,
  keptContextSigningKey,
  readContextSigningKey,
} from './caller-context/context-signing-key.js';
export {
  FILTERS_BY,
  FILTERS_BY_SPECIFICATION,
  filterDirectiveIn,
  readFilterDeclarations,
  type FilterDeclarations,
} from './filters/filter-declarations.js';
export { compileFilterUses, NO_USES, type FilterUse, type FilterUses } from './filters/filter-uses.js';
export { decideFilter, maskedFilter, mayFilterBy } from './filters/filter-decision.js';
export { Authorizer } from './authorizer.js';
export type { DecisionSet } from './decision/decision-set.js';
export * from './agreements/index.js';
export { CatalogueItemEntity } from './catalogue/catalogue-item.entity.js';
export { decide } from './rules/decide.js';
export { isForeignItem } from './decision/foreign-item.js';
export * from './matrix/index.js';
export * from './officers/index.js';
export {
  PostgresQuotaCounter,
  purgeAgreementUsage,
  type QuotaCounter,
  type QuotaUse,
} from './quota/index.js';
export { subgraphGrants, type SubgraphGrants } from './caller-context/subgraph-grants.js';
export { isCatalogueStored, synchroniseCatalogue } from './catalogue/synchronise-catalogue.js';
export * from './decision/decision.js';
export * from './lookups/warrant-store.js';
export { purgeUsedTokens, UsedTokens } from './lookups/used-tokens.js';
