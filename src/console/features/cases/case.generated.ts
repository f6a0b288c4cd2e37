/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type ConflictKind =
  | 'DIVERGENCE'
  | 'OVERLAP'
  | 'VACUUM';

export type DecidedBy =
  | 'CONSENSUS'
  | 'RULING';

export type DecisionMode =
  | 'CHAIR_AFTER_DISCUSSION'
  | 'VOTE';

export type DisputeStatus =
  | 'CLOSED'
  | 'COMPLETENESS'
  | 'CONSULTATION'
  | 'DECIDED'
  | 'DELIBERATION'
  | 'DRAFTING'
  | 'IMPLEMENTING'
  | 'LEGAL_REVIEW'
  | 'REFERRED'
  | 'SETTLED'
  | 'SUSPENDED'
  | 'WITHDRAWN';

export type Gravity =
  | 'GRAVE'
  | 'MINOR'
  | 'REFUSES_RECTIFICATION'
  | 'SUSPECTED_CRIME';

export type Handling =
  | 'CONSENT_BEFORE_EVIDENCE'
  | 'CONSENT_BEFORE_ONWARD'
  | 'OFFICIAL_USE';

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type OpinionAct =
  | 'DECLINED'
  | 'FILED'
  | 'REVISED'
  | 'WITHDRAWN';

export type OpinionAttribute =
  | 'DISPOSITION'
  | 'LICENCE_HELD'
  | 'LICENCE_NEEDED'
  | 'RED_LINES'
  | 'RESPONSIBLE_AGENCY'
  | 'SUBSTANCE_CLASS';

export type OpinionStatus =
  | 'ACTIVE'
  | 'DECLINED'
  | 'WITHDRAWN';

export type RectificationOrderKind =
  | 'BAN'
  | 'CLOSE'
  | 'CLOSE_SITE_APP'
  | 'RECTIFY_BY'
  | 'REVOKE_LICENCE'
  | 'REVOKE_PERMIT'
  | 'RISK_CONTROL'
  | 'STOP_ADVERTISING'
  | 'STOP_BUSINESS'
  | 'SUSPEND_BUSINESS'
  | 'SUSPEND_REGISTRATION'
  | 'WIND_DOWN';

export type RectificationOrderStatus =
  | 'ACCEPTED'
  | 'CLOSED'
  | 'ISSUED'
  | 'RETURNED'
  | 'SUBMITTED'
  | 'VERIFIED'
  | 'WITHDRAWN';

export type SubstanceCaseStatus =
  | 'COLLECTING'
  | 'DETERMINED'
  | 'DISPUTED'
  | 'WITHDRAWN';

export type SubstanceClass =
  | 'ASSET_MANAGEMENT'
  | 'CONSUMER_FINANCE'
  | 'DEPOSIT_TAKING'
  | 'EQUITY_CROWDFUNDING'
  | 'FUND_SALES'
  | 'ILLEGAL_FUNDRAISING'
  | 'INFORMATION_INTERMEDIARY'
  | 'INSURANCE'
  | 'LENDING'
  | 'NON_FINANCIAL'
  | 'PAYMENT'
  | 'SECURITIES_ISSUANCE'
  | 'TRUST';

export type CasePageQueryVariables = Exact<{
  id: string | number;
}>;


export type CasePageQuery = { readonly substanceCase: { readonly id: string, readonly number: string, readonly businessLine: string, readonly status: SubstanceCaseStatus, readonly reason: string, readonly newEvidence: string | null, readonly urgent: boolean, readonly openedBy: string, readonly openedAt: string, readonly concernedAgencies: ReadonlyArray<string>, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly collectionClosedAt: string | null, readonly silentAgencies: ReadonlyArray<string>, readonly regions: ReadonlyArray<string>, readonly homeRegion: string | null, readonly level: Level, readonly region: string | null, readonly closedAt: string | null, readonly version: number, readonly platform: { readonly code: string, readonly name: string, readonly sectors: ReadonlyArray<string> } | null, readonly members: ReadonlyArray<{ readonly ground: string, readonly platform: { readonly code: string, readonly name: string, readonly sectors: ReadonlyArray<string> } | null }>, readonly offices: ReadonlyArray<{ readonly agency: string, readonly level: Level, readonly region: string | null }>, readonly cooperatingGroups: ReadonlyArray<{ readonly level: Level, readonly region: string | null }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }>, readonly conflicts: ReadonlyArray<{ readonly attribute: OpinionAttribute, readonly kind: ConflictKind }>, readonly opinions: ReadonlyArray<{ readonly id: string, readonly agency: string, readonly status: OpinionStatus, readonly version: number, readonly substanceClass: SubstanceClass | null, readonly responsibleAgency: string | null, readonly disposition: string | null, readonly conduct: string | null, readonly gravity: Gravity | null, readonly unassessedReason: string | null, readonly licenceHeld: string | null, readonly unlicensed: boolean, readonly licenceNeeded: string | null, readonly confidence: number | null, readonly handling: Handling | null, readonly declineReason: string | null, readonly newEvidence: string | null, readonly withdrawalReason: string | null, readonly recordedBy: string, readonly recordedAt: string, readonly versions: ReadonlyArray<{ readonly act: OpinionAct, readonly version: number, readonly substanceClass: SubstanceClass | null, readonly responsibleAgency: string | null, readonly disposition: string | null, readonly conduct: string | null, readonly gravity: Gravity | null, readonly unassessedReason: string | null, readonly licenceHeld: string | null, readonly unlicensed: boolean, readonly licenceNeeded: string | null, readonly confidence: number | null, readonly handling: Handling | null, readonly declineReason: string | null, readonly newEvidence: string | null, readonly withdrawalReason: string | null, readonly recordedBy: string, readonly recordedAt: string, readonly severity: { readonly participants: number | null, readonly provinces: number | null, readonly months: number | null, readonly evadesSupervision: boolean | null, readonly fraud: boolean | null, readonly refusesRectification: boolean | null, readonly secondaryRisk: string | null, readonly raised: { readonly amount: string, readonly currency: string } | null, readonly outstanding: { readonly amount: string, readonly currency: string } | null, readonly loss: { readonly amount: string, readonly currency: string } | null, readonly refunded: { readonly amount: string, readonly currency: string } | null } | null, readonly redLines: ReadonlyArray<{ readonly redLine: string, readonly evidence: string }>, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }>, readonly evidence: ReadonlyArray<{ readonly description: string, readonly source: string, readonly sha256: string | null }> }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }>, readonly severity: { readonly participants: number | null, readonly provinces: number | null, readonly months: number | null, readonly evadesSupervision: boolean | null, readonly fraud: boolean | null, readonly refusesRectification: boolean | null, readonly secondaryRisk: string | null, readonly raised: { readonly amount: string, readonly currency: string } | null, readonly outstanding: { readonly amount: string, readonly currency: string } | null, readonly loss: { readonly amount: string, readonly currency: string } | null, readonly refunded: { readonly amount: string, readonly currency: string } | null } | null, readonly redLines: ReadonlyArray<{ readonly redLine: string, readonly evidence: string }>, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }>, readonly evidence: ReadonlyArray<{ readonly description: string, readonly source: string, readonly sha256: string | null }> }>, readonly attachments: ReadonlyArray<{ readonly sha256: string, readonly name: string, readonly size: number, readonly mediaType: string, readonly agency: string, readonly officer: string, readonly addedAt: string, readonly path: string }>, readonly dispute: { readonly id: string, readonly status: DisputeStatus, readonly version: number, readonly round: number, readonly openedAt: string, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly decisionMode: DecisionMode, readonly conflictHistory: ReadonlyArray<{ readonly version: number, readonly at: string, readonly conflicts: ReadonlyArray<{ readonly attribute: OpinionAttribute, readonly kind: ConflictKind }> }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }> } | null, readonly determination: { readonly id: string, readonly substanceClass: SubstanceClass, readonly responsibleAgency: string, readonly disposition: string, readonly redLines: ReadonlyArray<string>, readonly decidedBy: DecidedBy, readonly inForceFrom: string, readonly validUntil: string | null, readonly requiredOrders: ReadonlyArray<string>, readonly allowedOrders: ReadonlyArray<RectificationOrderKind>, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }>, readonly crimeReporters: ReadonlyArray<{ readonly agency: string, readonly level: Level, readonly region: string | null }>, readonly orders: ReadonlyArray<{ readonly id: string, readonly documentNumber: string, readonly kind: RectificationOrderKind, readonly status: RectificationOrderStatus, readonly addressee: string, readonly verifier: string, readonly waitingFor: string | null, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly overdue: boolean, readonly escalationLevel: number, readonly progress: ReadonlyArray<{ readonly percent: number, readonly done: string }> }> } | null } | null };

export type OpinionNowFragment = { readonly version: number, readonly substanceClass: SubstanceClass | null, readonly responsibleAgency: string | null, readonly disposition: string | null, readonly conduct: string | null, readonly gravity: Gravity | null, readonly unassessedReason: string | null, readonly licenceHeld: string | null, readonly unlicensed: boolean, readonly licenceNeeded: string | null, readonly confidence: number | null, readonly handling: Handling | null, readonly declineReason: string | null, readonly newEvidence: string | null, readonly withdrawalReason: string | null, readonly recordedBy: string, readonly recordedAt: string, readonly severity: { readonly participants: number | null, readonly provinces: number | null, readonly months: number | null, readonly evadesSupervision: boolean | null, readonly fraud: boolean | null, readonly refusesRectification: boolean | null, readonly secondaryRisk: string | null, readonly raised: { readonly amount: string, readonly currency: string } | null, readonly outstanding: { readonly amount: string, readonly currency: string } | null, readonly loss: { readonly amount: string, readonly currency: string } | null, readonly refunded: { readonly amount: string, readonly currency: string } | null } | null, readonly redLines: ReadonlyArray<{ readonly redLine: string, readonly evidence: string }>, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }>, readonly evidence: ReadonlyArray<{ readonly description: string, readonly source: string, readonly sha256: string | null }> };

export type OpinionAtVersionFragment = { readonly act: OpinionAct, readonly version: number, readonly substanceClass: SubstanceClass | null, readonly responsibleAgency: string | null, readonly disposition: string | null, readonly conduct: string | null, readonly gravity: Gravity | null, readonly unassessedReason: string | null, readonly licenceHeld: string | null, readonly unlicensed: boolean, readonly licenceNeeded: string | null, readonly confidence: number | null, readonly handling: Handling | null, readonly declineReason: string | null, readonly newEvidence: string | null, readonly withdrawalReason: string | null, readonly recordedBy: string, readonly recordedAt: string, readonly severity: { readonly participants: number | null, readonly provinces: number | null, readonly months: number | null, readonly evadesSupervision: boolean | null, readonly fraud: boolean | null, readonly refusesRectification: boolean | null, readonly secondaryRisk: string | null, readonly raised: { readonly amount: string, readonly currency: string } | null, readonly outstanding: { readonly amount: string, readonly currency: string } | null, readonly loss: { readonly amount: string, readonly currency: string } | null, readonly refunded: { readonly amount: string, readonly currency: string } | null } | null, readonly redLines: ReadonlyArray<{ readonly redLine: string, readonly evidence: string }>, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }>, readonly evidence: ReadonlyArray<{ readonly description: string, readonly source: string, readonly sha256: string | null }> };

export type HarmKnownFragment = { readonly participants: number | null, readonly provinces: number | null, readonly months: number | null, readonly evadesSupervision: boolean | null, readonly fraud: boolean | null, readonly refusesRectification: boolean | null, readonly secondaryRisk: string | null, readonly raised: { readonly amount: string, readonly currency: string } | null, readonly outstanding: { readonly amount: string, readonly currency: string } | null, readonly loss: { readonly amount: string, readonly currency: string } | null, readonly refunded: { readonly amount: string, readonly currency: string } | null };

export const CasePage: Document<CasePageQuery, CasePageQueryVariables> = {
  id: '2960291e705faae614150b351699be6d37f364a4b45801475d724fdb2773a342',
  text: "query CasePage($id: ID!) {\n  substanceCase(id: $id) {\n    id\n    number\n    businessLine\n    status\n    reason\n    newEvidence\n    urgent\n    openedBy\n    openedAt\n    concernedAgencies\n    dueAt\n    dueAtProvisional\n    collectionClosedAt\n    silentAgencies\n    regions\n    homeRegion\n    level\n    region\n    closedAt\n    version\n    platform {\n      code\n      name\n      sectors\n    }\n    members {\n      ground\n      platform {\n        code\n        name\n        sectors\n      }\n    }\n    offices {\n      agency\n      level\n      region\n    }\n    cooperatingGroups {\n      level\n      region\n    }\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n    conflicts {\n      attribute\n      kind\n    }\n    opinions {\n      id\n      agency\n      status\n      ...OpinionNow\n      versions {\n        ...OpinionAtVersion\n      }\n      availableActions {\n        mutation\n        label\n        deadline\n        rule\n      }\n    }\n    attachments {\n      sha256\n      name\n      size\n      mediaType\n      agency\n      officer\n      addedAt\n      path\n    }\n    dispute {\n      id\n      status\n      version\n      round\n      openedAt\n      dueAt\n      dueAtProvisional\n      decisionMode\n      conflictHistory {\n        version\n        at\n        conflicts {\n          attribute\n          kind\n        }\n      }\n      availableActions {\n        mutation\n        label\n        deadline\n        rule\n      }\n    }\n    determination {\n      id\n      substanceClass\n      responsibleAgency\n      disposition\n      redLines\n      decidedBy\n      inForceFrom\n      validUntil\n      legalBasis {\n        law\n        article\n      }\n      requiredOrders\n      allowedOrders\n      availableActions {\n        mutation\n        label\n        deadline\n        rule\n      }\n      crimeReporters {\n        agency\n        level\n        region\n      }\n      orders {\n        id\n        documentNumber\n        kind\n        status\n        addressee\n        verifier\n        waitingFor\n        dueAt\n        dueAtProvisional\n        overdue\n        escalationLevel\n        progress {\n          percent\n          done\n        }\n      }\n    }\n  }\n}\nfragment OpinionNow on Opinion {\n  version\n  substanceClass\n  responsibleAgency\n  disposition\n  conduct\n  gravity\n  severity {\n    ...HarmKnown\n  }\n  unassessedReason\n  redLines {\n    redLine\n    evidence\n  }\n  licenceHeld\n  unlicensed\n  licenceNeeded\n  legalBasis {\n    law\n    article\n  }\n  evidence {\n    description\n    source\n    sha256\n  }\n  confidence\n  handling\n  declineReason\n  newEvidence\n  withdrawalReason\n  recordedBy\n  recordedAt\n}\nfragment HarmKnown on Severity {\n  raised {\n    amount\n    currency\n  }\n  outstanding {\n    amount\n    currency\n  }\n  loss {\n    amount\n    currency\n  }\n  refunded {\n    amount\n    currency\n  }\n  participants\n  provinces\n  months\n  evadesSupervision\n  fraud\n  refusesRectification\n  secondaryRisk\n}\nfragment OpinionAtVersion on OpinionVersion {\n  act\n  version\n  substanceClass\n  responsibleAgency\n  disposition\n  conduct\n  gravity\n  severity {\n    ...HarmKnown\n  }\n  unassessedReason\n  redLines {\n    redLine\n    evidence\n  }\n  licenceHeld\n  unlicensed\n  licenceNeeded\n  legalBasis {\n    law\n    article\n  }\n  evidence {\n    description\n    source\n    sha256\n  }\n  confidence\n  handling\n  declineReason\n  newEvidence\n  withdrawalReason\n  recordedBy\n  recordedAt\n}",
};