import { DatabaseRolesAndSchemas1763800000000 } from './1763800000000-database-roles-and-schemas.js';
import { AuditEntry1763800050000 } from './1763800050000-audit-entry.js';
import { PlatformRegistry1763800100000 } from './1763800100000-platform-registry.js';
import { PbocPaymentsAndAccounts1763800200000 } from './1763800200000-pboc-payments-and-accounts.js';
import { CommerceRegistration1763800300000 } from './1763800300000-commerce-registration.js';
import { BankingLendingAndProducts1763800400000 } from './1763800400000-banking-lending-and-products.js';
import { SecuritiesOfferings1763800500000 } from './1763800500000-securities-offerings.js';
import { InsuranceBusiness1763800600000 } from './1763800600000-insurance-business.js';
import { PoliceCasesAndLeads1763800700000 } from './1763800700000-police-cases-and-leads.js';
import { AccessSharingAgreements1763800800000 } from './1763800800000-access-sharing-agreements.js';
import { DeterminationCasesAndDisputes1763800900000 } from './1763800900000-determination-cases-and-disputes.js';
import { WarrantsAccountWarrants1763801000000 } from './1763801000000-warrants-account-warrants.js';
import { AccessAgreementVersions1763801210000 } from './1763801210000-access-agreement-versions.js';
import { JurisdictionPlatformRegions1763801500000 } from './1763801500000-jurisdiction-platform-regions.js';
import { DeterminationAnnouncedChanges1763801900000 } from './1763801900000-determination-announced-changes.js';
import { AccessCaseStanding1763801950000 } from './1763801950000-access-case-standing.js';
import { AuditDisclosures1763802110000 } from './1763802110000-audit-disclosures.js';
import { AccessMaskingByField1763802120000 } from './1763802120000-access-masking-by-field.js';
import { PbocAccountDataInquiries1763802130000 } from './1763802130000-pboc-account-data-inquiries.js';
import { DatabaseRowSecurity1763802140000 } from './1763802140000-database-row-security.js';
import { WarrantsUseTimes1763802150000 } from './1763802150000-warrants-use-times.js';
import { AccessCasePlatform1763802160000 } from './1763802160000-access-case-platform.js';
import { DeterminationRebuildableEvents1763802200000 } from './1763802200000-determination-rebuildable-events.js';
import { DeterminationAnswersAndWindows1763802210000 } from './1763802210000-determination-answers-and-windows.js';
import { PlatformRegistryPlatformHolders1763802211000 } from './1763802211000-platform-registry-platform-holders.js';
import { AttachmentsCaseAttachments1763802212000 } from './1763802212000-attachments-case-attachments.js';
import { TasksAndOutbox1763802230000 } from './1763802230000-tasks-and-outbox.js';
import { JobsRole1763802231000 } from './1763802231000-jobs-role.js';
import { Webhooks1763802232000 } from './1763802232000-webhooks.js';
import { RectificationOrders1763802250000 } from './1763802250000-rectification-orders.js';
import { LeadingGroupsRegister1763802270000 } from './1763802270000-leading-groups-register.js';
import { DeterminationDeliberation1763802280000 } from './1763802280000-determination-deliberation.js';
import { DeterminationClocksSupplementsMeasures1763802290000 } from './1763802290000-determination-clocks-supplements-measures.js';
import { AccessUsagePurge1763802310000 } from './1763802310000-access-usage-purge.js';
import { StatisticsIndexes1763802320000 } from './1763802320000-statistics-indexes.js';
import { DeterminationCaseClosing1763802330000 } from './1763802330000-determination-case-closing.js';
import { AnnounceAfterCommit1763802340000 } from './1763802340000-announce-after-commit.js';
import { WebhooksPurge1763802350000 } from './1763802350000-webhooks-purge.js';
import { SerializableLine1763802360000 } from './1763802360000-serializable-line.js';
import { AuditRecord1763803000000 } from './1763803000000-audit-record.js';
import { RecordedByTheDatabase1763803001000 } from './1763803001000-recorded-by-the-database.js';
import { AuditTimeOfEveryRecord1763803002000 } from './1763803002000-audit-time-of-every-record.js';
import { WarrantsOffices1763803100000 } from './1763803100000-warrants-offices.js';
import { AccessAgreementOffices1763803110000 } from './1763803110000-access-agreement-offices.js';
import { WebhooksOffices1763803120000 } from './1763803120000-webhooks-offices.js';
import { DeterminationBusinessLines1763803200000 } from './1763803200000-determination-business-lines.js';
import { AccessUsedTokens1763803210000 } from './1763803210000-access-used-tokens.js';
import { CheckStoredCodes1763803250000 } from './1763803250000-check-stored-codes.js';
import { WebhooksRotationAndStop1763803290000 } from './1763803290000-webhooks-rotation-and-stop.js';
import { CoordinationSearchIndexes1763803400000 } from './1763803400000-coordination-search-indexes.js';
import { CheckCodesOfOffices1763803420000 } from './1763803420000-check-codes-of-offices.js';
import { CoordinationListsAtScale1763803420001 } from './1763803420001-coordination-lists-at-scale.js';
import { StatisticsCaseSummaries1763803420002 } from './1763803420002-statistics-case-summaries.js';
import { CoordinationListIndexes1763803420003 } from './1763803420003-coordination-list-indexes.js';
import { AttachmentsDailyUsage1763803520000 } from './1763803520000-attachments-daily-usage.js';
import { PlatformRegistryTerms1763803600100 } from './1763803600100-platform-registry-terms.js';

/** Every migration, oldest first. One that was released is never changed. */
export const MIGRATIONS = [
  DatabaseRolesAndSchemas1763800000000,
  AuditEntry1763800050000,
  PlatformRegistry1763800100000,
  PbocPaymentsAndAccounts1763800200000,
  CommerceRegistration1763800300000,
  BankingLendingAndProducts1763800400000,
  SecuritiesOfferings1763800500000,
  InsuranceBusiness1763800600000,
  PoliceCasesAndLeads1763800700000,
  AccessSharingAgreements1763800800000,
  DeterminationCasesAndDisputes1763800900000,
  WarrantsAccountWarrants1763801000000,
  AccessAgreementVersions1763801210000,
  JurisdictionPlatformRegions1763801500000,
  DeterminationAnnouncedChanges1763801900000,
  AccessCaseStanding1763801950000,
  AuditDisclosures1763802110000,
  AccessMaskingByField1763802120000,
  PbocAccountDataInquiries1763802130000,
  DatabaseRowSecurity1763802140000,
  WarrantsUseTimes1763802150000,
  AccessCasePlatform1763802160000,
  DeterminationRebuildableEvents1763802200000,
  DeterminationAnswersAndWindows1763802210000,
  PlatformRegistryPlatformHolders1763802211000,
  AttachmentsCaseAttachments1763802212000,
  TasksAndOutbox1763802230000,
  JobsRole1763802231000,
  Webhooks1763802232000,
  RectificationOrders1763802250000,
  LeadingGroupsRegister1763802270000,
  DeterminationDeliberation1763802280000,
  DeterminationClocksSupplementsMeasures1763802290000,
  AccessUsagePurge1763802310000,
  StatisticsIndexes1763802320000,
  DeterminationCaseClosing1763802330000,
  AnnounceAfterCommit1763802340000,
  WebhooksPurge1763802350000,
  SerializableLine1763802360000,
  AuditRecord1763803000000,
  RecordedByTheDatabase1763803001000,
  AuditTimeOfEveryRecord1763803002000,
  WarrantsOffices1763803100000,
  AccessAgreementOffices1763803110000,
  WebhooksOffices1763803120000,
  DeterminationBusinessLines1763803200000,
  AccessUsedTokens1763803210000,
  CheckStoredCodes1763803250000,
  WebhooksRotationAndStop1763803290000,
  CoordinationSearchIndexes1763803400000,
  CheckCodesOfOffices1763803420000,
  CoordinationListsAtScale1763803420001,
  StatisticsCaseSummaries1763803420002,
  CoordinationListIndexes1763803420003,
  AttachmentsDailyUsage1763803520000,
  PlatformRegistryTerms1763803600100,
] as const;

export { default as DATABASE_RIGHTS } from './database-rights.json' with { type: 'json' };
