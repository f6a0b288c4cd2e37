import { DatabaseRolesAndSchemas1763890010000 } from './1763890010000-database-roles-and-schemas.js';
import { AuditRecord1763890020000 } from './1763890020000-audit-record.js';
import { CoordinationTransactions1763890030000 } from './1763890030000-coordination-transactions.js';
import { PlatformRegistry1763890040000 } from './1763890040000-platform-registry.js';
import { PbocPaymentsAndAccounts1763890050000 } from './1763890050000-pboc-payments-and-accounts.js';
import { BankingLendingAndProducts1763890060000 } from './1763890060000-banking-lending-and-products.js';
import { SecuritiesOfferings1763890070000 } from './1763890070000-securities-offerings.js';
import { InsuranceBusiness1763890080000 } from './1763890080000-insurance-business.js';
import { CommerceRegistration1763890090000 } from './1763890090000-commerce-registration.js';
import { PoliceCasesAndLeads1763890100000 } from './1763890100000-police-cases-and-leads.js';
import { PlatformRegistryHolders1763890110000 } from './1763890110000-platform-registry-holders.js';
import { AccessAgreements1763890120000 } from './1763890120000-access-agreements.js';
import { AccessQuotasAndTokens1763890130000 } from './1763890130000-access-quotas-and-tokens.js';
import { WarrantsAccountWarrants1763890140000 } from './1763890140000-warrants-account-warrants.js';
import { DeterminationCasesAndOpinions1763890150000 } from './1763890150000-determination-cases-and-opinions.js';
import { DeterminationDisputes1763890160000 } from './1763890160000-determination-disputes.js';
import { DeterminationRulings1763890170000 } from './1763890170000-determination-rulings.js';
import { Attachments1763890180000 } from './1763890180000-attachments.js';
import { WorkflowTasksAndOutbox1763890190000 } from './1763890190000-workflow-tasks-and-outbox.js';
import { Webhooks1763890200000 } from './1763890200000-webhooks.js';
import { LeadingGroups1763890210000 } from './1763890210000-leading-groups.js';
import { RectificationOrders1763890220000 } from './1763890220000-rectification-orders.js';
import { StatisticsCaseSummaries1763890230000 } from './1763890230000-statistics-case-summaries.js';

/**
 * The schema in its final shape, feature by feature, each after what it refers to. It is frozen: what comes after it is a
 * migration of its own, in the folder above.
 */
export const BASELINE = [
  DatabaseRolesAndSchemas1763890010000,
  AuditRecord1763890020000,
  CoordinationTransactions1763890030000,
  PlatformRegistry1763890040000,
  PbocPaymentsAndAccounts1763890050000,
  BankingLendingAndProducts1763890060000,
  SecuritiesOfferings1763890070000,
  InsuranceBusiness1763890080000,
  CommerceRegistration1763890090000,
  PoliceCasesAndLeads1763890100000,
  PlatformRegistryHolders1763890110000,
  AccessAgreements1763890120000,
  AccessQuotasAndTokens1763890130000,
  WarrantsAccountWarrants1763890140000,
  DeterminationCasesAndOpinions1763890150000,
  DeterminationDisputes1763890160000,
  DeterminationRulings1763890170000,
  Attachments1763890180000,
  WorkflowTasksAndOutbox1763890190000,
  Webhooks1763890200000,
  LeadingGroups1763890210000,
  RectificationOrders1763890220000,
  StatisticsCaseSummaries1763890230000,
] as const;
