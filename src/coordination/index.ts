import type { Caller } from '../identity/index.js';
import type { SchemaClasses, SubgraphManifest, SubOperations } from '../subgraph-kit/index.js';
import {
  determinationEntities,
  determinationResolvers,
  determinationTypes,
  openDetermination,
  type DeterminationServices,
  type DeterminationSettings,
  type RulingSigner,
  type WorkflowChanges,
} from '../determination/index.js';
import {
  crimeTransferEntities,
  crimeTransferResolvers,
  openCrimeTransfers,
  type CrimeTransferServices,
} from '../crime-transfers/index.js';
import { clueEntities, clueResolvers, openClues, type ClueServices } from '../clues/index.js';
import {
  correctionEntities,
  correctionResolvers,
  openCorrections,
  type CorrectionServices,
} from '../corrections/index.js';
import {
  onwardEntities,
  onwardResolvers,
  openOnwardSharing,
  type OnwardServices,
} from '../onward-sharing/index.js';
import {
  majorCaseEntities,
  majorCaseResolvers,
  openMajorCases,
  type MajorCaseServices,
} from '../major-cases/index.js';
import {
  importResolvers,
  IMPORTS_NOWHERE,
  openImports,
  type ImportDesk,
  type ImportServices,
} from '../imports/index.js';
import {
  indicatorResolvers,
  openIndicators,
  type IndicatorServices,
  type PlatformReader,
} from '../indicators/index.js';
import { namingWatchResolvers, openNamingWatch, type NamingWatchServices } from '../naming-watch/index.js';
import { lawResolvers, openLaw, type LawServices, type LawSource } from '../law/index.js';
import {
  leadingGroupEntities,
  leadingGroupResolvers,
  openLeadingGroups,
  type LeadingGroupServices,
} from '../leading-groups/index.js';
import { LookThroughResolver, openLookThrough, type LookThroughServices } from '../look-through/index.js';
import {
  openPlatformRegistry,
  PlatformEntity,
  PlatformIdentifierEntity,
  PlatformResolver,
  PlatformType,
  type PlatformRegistry,
} from '../platform-registry/index.js';
import {
  openPlatformIdentity,
  platformIdentityEntities,
  platformIdentityResolvers,
  type PlatformIdentityServices,
} from '../platform-identity/index.js';
import {
  openRectification,
  RECTIFICATION_DEFAULTS,
  rectificationEntities,
  rectificationResolvers,
  rectificationTypes,
  type RectificationServices,
  type RectificationPeriods,
} from '../rectification/index.js';
import {
  openStatistics,
  WorkflowStatisticsResolver,
  type WorkflowStatisticsService,
} from '../statistics/index.js';
import { openWarrants, warrantEntities, warrantResolvers, type WarrantServices } from '../warrants/index.js';
import {
  openPersonalItems,
  personalItemEntities,
  PersonalItemResolver,
  type PersonalItemServices,
} from '../personal-items/index.js';
import { openTasks, taskResolvers, type TaskServices } from '../workflow/tasks/index.js';
import { openWebhooks, webhookEntities, webhookResolvers, type WebhookServices } from '../webhooks/index.js';
import {
  accessEntities,
  accessResolvers,
  openAccess,
  openSharingMatrix,
  type AccessServices,
  type SharingDecisions,
  type SharingMatrixServices,
} from './access/index.js';
import { AccessExplanationResolver, CallerResolver } from './self-service.resolver.js';
import {
  archiveResolvers,
  AuditResolver,
  AuditSummaryResolver,
  openAudit,
  PersonReportResolver,
  SubjectReportResolver,
  type AuditServices,
  type AuditEntrySource,
  type GuardedField,
  type PersonSource,
} from './audit/index.js';
import { createDisclosures } from './corrections/disclosures.js';
import { OfficerNamesResolver, openOfficers, type OfficerServices } from './officers/index.js';
import { openReceipts, ReceiptResolver, type ReceiptServices, type ReceiptSource } from './receipts/index.js';
import { openSearch, SearchResolver, type SearchServices } from './search/index.js';
import { AccessSignalResolver, openAccessSignals, type AccessSignalSource } from './signals/index.js';
import { HubHealthResolver, openHubHealth, type HubHealthSource } from './health/index.js';
import { openSelfService, type AccessOracle, type SelfService } from './self-service.js';

export type { SharingDecisions } from './access/index.js';
export {
  accessEntities,
  agreementTasks,
  agreementWorkflows,
  sweepAgreements,
  timedAgreements,
} from './access/index.js';
export { createAuditEntries, type GuardedField, type PersonSource } from './audit/index.js';
export type { HubHealth } from './health/index.js';
export { createReceipts, type ReceiptSource } from './receipts/index.js';
export { createAccessSignals } from './signals/index.js';
export type { AccessOracle, FieldDecision } from './self-service.js';

/** What the registry says of a platform is of today, whatever instant the agencies are asked of: it tells which platform it is. */
const PLATFORM_IDENTITY: ReadonlySet<string> = new Set([
  'code',
  'name',
  'registeredRegion',
  'operatingRegions',
  'sectors',
  'interim',
  'identifiers',
  'formerCodes',
]);

const outsideOfHub = (): Promise<never> =>
  Promise.reject(new Error('This subgraph is not part of a hub, and asks no other.'));

/** Of a subgraph that runs without a gateway. */
const NO_SUB_OPERATIONS: SubOperations = { ask: outsideOfHub, standings: outsideOfHub };

/** What the coordination subgraph is given from outside. */
export interface CoordinationPorts {
  readonly settings: DeterminationSettings;
  /** Periods of rectification orders that are not the default ones. */
  readonly rectification?: Partial<RectificationPeriods>;
  readonly oracle: AccessOracle;
  /** Operations over the whole supergraph within a request; none when absent. */
  readonly subOperations?: (caller: Caller) => SubOperations;
  readonly changes: WorkflowChanges;
  readonly signals: AccessSignalSource;
  readonly auditEntries: AuditEntrySource;
  readonly receipts: ReceiptSource;
  readonly sharing: SharingDecisions;
  /** What of the schema is guarded by which catalogue item. */
  readonly guardedFields: () => readonly GuardedField[];
  /** Agencies' records in which natural persons are found; none when absent. */
  readonly persons?: readonly PersonSource[];
  readonly health: HubHealthSource;
  /** Whether webhooks may go to private addresses; not when absent. */
  readonly webhooksAllowPrivate?: boolean;
  /** How many hours messages are signed with a webhook's earlier secret as well; 24 when absent. */
  readonly webhookSecretGraceHours?: number | undefined;
  readonly rulings: RulingSigner;
  /** With what agencies import files; nobody's records are here when absent. */
  readonly imports?: ImportDesk;
  /** Dated rows of law. */
  readonly law: LawSource;
  /** Reads fields of a platform as the caller would; there are no indicators when absent. */
  readonly platformReader?: PlatformReader;
}

/** The services behind its resolvers, for one operation. */
export interface CoordinationData {
  readonly registry: PlatformRegistry;
  readonly platformIdentity: PlatformIdentityServices;
  readonly clues: ClueServices;
  readonly corrections: CorrectionServices;
  readonly onwardSharing: OnwardServices;
  readonly crimeTransfers: CrimeTransferServices;
  readonly majorCases: MajorCaseServices;
  readonly determination: DeterminationServices;
  readonly imports: ImportServices;
  readonly namingWatch: NamingWatchServices;
  readonly indicators: IndicatorServices;
  readonly law: LawServices;
  readonly leadingGroups: LeadingGroupServices;
  readonly lookThrough: LookThroughServices;
  readonly rectification: RectificationServices;
  readonly statistics: WorkflowStatisticsService;
  readonly warrants: WarrantServices;
  readonly webhooks: WebhookServices;
  readonly tasks: TaskServices;
  readonly access: AccessServices;
  readonly sharingMatrix: SharingMatrixServices;
  readonly search: SearchServices;
  readonly officers: OfficerServices;
  readonly personalItems: PersonalItemServices;
  readonly selfService: SelfService;
  readonly accessSignals: ReturnType<typeof openAccessSignals>;
  readonly auditEntries: AuditServices;
  readonly receipts: ReceiptServices;
  readonly hubHealth: ReturnType<typeof openHubHealth>;
}

/** The classes of its schema, for printing it without running it. */
export const coordinationClasses: SchemaClasses & { readonly name: string } = {
  name: 'coordination',
  resolvers: [
    PlatformResolver,
    ...platformIdentityResolvers,
    CallerResolver,
    AccessExplanationResolver,
    AccessSignalResolver,
    AuditResolver,
    SubjectReportResolver,
    PersonReportResolver,
    AuditSummaryResolver,
    ...archiveResolvers,
    ReceiptResolver,
    SearchResolver,
    OfficerNamesResolver,
    PersonalItemResolver,
    HubHealthResolver,
    ...accessResolvers,
    ...warrantResolvers,
    ...crimeTransferResolvers,
    ...majorCaseResolvers,
    ...clueResolvers,
    ...correctionResolvers,
    ...onwardResolvers,
    ...importResolvers,
    ...leadingGroupResolvers,
    ...lawResolvers,
    ...indicatorResolvers,
    ...namingWatchResolvers,
    LookThroughResolver,
    ...webhookResolvers,
    ...taskResolvers,
    ...determinationResolvers,
    ...rectificationResolvers,
    WorkflowStatisticsResolver,
  ],
  types: [PlatformType, ...determinationTypes, ...rectificationTypes],
};

/** 协调: the shared platform, substance cases, disputes, agreements, warrants. */
export function coordination(ports: CoordinationPorts): SubgraphManifest<CoordinationData> {
  return {
    ...coordinationClasses,
    entities: [
      PlatformEntity,
      PlatformIdentifierEntity,
      ...platformIdentityEntities,
      ...leadingGroupEntities,
      ...determinationEntities,
      ...rectificationEntities,
      ...warrantEntities,
      ...crimeTransferEntities,
      ...majorCaseEntities,
      ...clueEntities,
      ...correctionEntities,
      ...onwardEntities,
      ...webhookEntities,
      ...accessEntities,
      ...personalItemEntities,
    ],
    items: [],
    history: { identifying: PLATFORM_IDENTITY },
    open(scope) {
      const registry = openPlatformRegistry(scope.database);
      const determination = openDetermination(scope, {
        platforms: {
          find: (code) => registry.platform(code),
          holders: (code) => registry.holders(code),
        },
        settings: ports.settings,
        changes: ports.changes,
        rulings: ports.rulings,
        law: ports.law,
      });
      const rectification = openRectification(
        scope,
        { ...RECTIFICATION_DEFAULTS, ...ports.rectification },
        ports.law,
      );
      const warrants = openWarrants(scope, ports.law);
      const access = openAccess(scope, ports.law);
      const { caller } = scope.context;
      const officers = openOfficers(scope);
      return {
        registry,
        platformIdentity: openPlatformIdentity(scope, ports.law),
        determination,
        rectification,
        warrants,
        access,
        sharingMatrix: openSharingMatrix(scope, access, ports.sharing),
        personalItems: openPersonalItems(scope),
        officers,
        search: openSearch({ caller, registry, determination, rectification, warrants, access }),
        imports: openImports(scope, ports.imports ?? { ...IMPORTS_NOWHERE, clock: scope.clock }),
        law: openLaw(scope, ports.law),
        namingWatch: openNamingWatch(scope, {
          law: ports.law,
          registry,
          reader: ports.platformReader ?? null,
        }),
        indicators: openIndicators(scope, { law: ports.law, registry, reader: ports.platformReader ?? null }),
        leadingGroups: openLeadingGroups(scope),
        lookThrough: openLookThrough(scope, {
          registry,
          operations: ports.subOperations?.(caller) ?? NO_SUB_OPERATIONS,
        }),
        statistics: openStatistics(scope),
        crimeTransfers: openCrimeTransfers(scope, ports.law),
        majorCases: openMajorCases(scope, ports.law),
        clues: openClues(scope, ports.law),
        corrections: openCorrections(
          scope,
          ports.law,
          createDisclosures({
            source: ports.auditEntries,
            guardedFields: ports.guardedFields,
            readableItems: (reader) => ports.oracle.readableItems(reader),
          }),
        ),
        onwardSharing: openOnwardSharing(scope, ports.law),
        tasks: openTasks(scope, {
          platform: (code) => registry.platform(code),
        }),
        webhooks: openWebhooks(scope, {
          allowPrivate: ports.webhooksAllowPrivate ?? false,
          secretGraceHours: ports.webhookSecretGraceHours,
        }),
        selfService: openSelfService(caller, ports.oracle),
        auditEntries: openAudit(caller, {
          source: ports.auditEntries,
          law: ports.law,
          registry,
          determination,
          officers,
          guardedFields: ports.guardedFields,
          persons: ports.persons ?? [],
        }),
        receipts: openReceipts(caller, ports.receipts, ports.guardedFields),
        hubHealth: openHubHealth(caller, ports.health),
        accessSignals: openAccessSignals(caller, scope.clock, ports.signals),
      };
    },
    references: {
      Platform: { resolve: ({ code }, { data }) => data.registry.platform(String(code)) },
    },
  };
}
