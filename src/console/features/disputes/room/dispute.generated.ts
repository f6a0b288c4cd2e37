/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type ConflictKind =
  | 'DIVERGENCE'
  | 'OVERLAP'
  | 'VACUUM';

export type DecisionMode =
  | 'CHAIR_AFTER_DISCUSSION'
  | 'VOTE';

export type DiscussionMajority =
  | 'FOR'
  | 'NOT_FOR';

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

export type EscalatedTo =
  | 'LEADING_GROUP'
  | 'OFFICE';

export type Gravity =
  | 'GRAVE'
  | 'MINOR'
  | 'REFUSES_RECTIFICATION'
  | 'SUSPECTED_CRIME';

export type InterimMeasureStatus =
  | 'ENDED'
  | 'EXPIRED'
  | 'IN_FORCE'
  | 'LIFTED';

export type LegalityResult =
  | 'DRAFT_RETURNED'
  | 'PASSED'
  | 'RETURNED';

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type Majority =
  | 'CASTING_VOTE'
  | 'QUALIFIED'
  | 'SIMPLE';

export type MeetingOutcome =
  | 'ADOPTED'
  | 'NOT_ADOPTED';

export type MemberPosition =
  | 'AGAINST'
  | 'DIFFERING'
  | 'FOR';

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

export type PrecedentFeature =
  | 'BUSINESS_LINE'
  | 'LEGAL_BASIS'
  | 'RED_LINE'
  | 'SECTOR'
  | 'SUBSTANCE_CLASS';

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

export type VoteChoice =
  | 'ABSTAIN'
  | 'AGAINST'
  | 'FOR';

export type FindingTextFragment = { readonly substanceClass: SubstanceClass, readonly responsibleAgency: string, readonly disposition: string, readonly conduct: string | null, readonly gravity: Gravity | null, readonly redLines: ReadonlyArray<string>, readonly rectificationOpinion: string, readonly reasons: string, readonly unassessedReason: string | null, readonly rectifyBy: string | null, readonly validUntil: string | null, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }>, readonly jointTeam: { readonly lead: string, readonly members: ReadonlyArray<string>, readonly tasks: ReadonlyArray<{ readonly agency: string, readonly task: string, readonly dueOn: string }> } | null };

export type DisputeRoomQueryVariables = Exact<{
  id: string | number;
}>;


export type DisputeRoomQuery = { readonly dispute: { readonly id: string, readonly status: DisputeStatus, readonly version: number, readonly round: number, readonly openedAt: string, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly escalatedTo: EscalatedTo | null, readonly level: Level, readonly region: string | null, readonly decisionMode: DecisionMode, readonly events: ReadonlyArray<{ readonly command: string, readonly from: DisputeStatus | null, readonly to: DisputeStatus, readonly at: string, readonly rule: string }>, readonly conflicts: ReadonlyArray<{ readonly attribute: OpinionAttribute, readonly kind: ConflictKind, readonly positions: ReadonlyArray<{ readonly agency: string, readonly declined: boolean, readonly values: ReadonlyArray<string> }> }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }>, readonly substanceCase: { readonly id: string, readonly businessLine: string, readonly reason: string, readonly urgent: boolean, readonly openedAt: string, readonly status: SubstanceCaseStatus, readonly concernedAgencies: ReadonlyArray<string>, readonly offices: ReadonlyArray<{ readonly agency: string, readonly level: Level, readonly region: string | null }>, readonly platform: { readonly code: string, readonly name: string, readonly sectors: ReadonlyArray<string>, readonly registeredRegion: string | null } | null, readonly opinions: ReadonlyArray<{ readonly id: string, readonly agency: string, readonly status: OpinionStatus, readonly declineReason: string | null, readonly substanceClass: SubstanceClass | null, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }>, readonly redLines: ReadonlyArray<{ readonly redLine: string, readonly evidence: string }>, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }> }>, readonly determination: { readonly id: string, readonly disposition: string, readonly redLines: ReadonlyArray<string>, readonly requiredOrders: ReadonlyArray<string>, readonly allowedOrders: ReadonlyArray<RectificationOrderKind>, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }>, readonly crimeReporters: ReadonlyArray<{ readonly agency: string, readonly level: Level, readonly region: string | null }>, readonly orders: ReadonlyArray<{ readonly id: string, readonly documentNumber: string, readonly kind: RectificationOrderKind, readonly status: RectificationOrderStatus, readonly addressee: string, readonly verifier: string, readonly waitingFor: string | null, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly overdue: boolean, readonly escalationLevel: number, readonly progress: ReadonlyArray<{ readonly percent: number, readonly done: string }> }> } | null } | null, readonly sitting: { readonly presiding: string | null, readonly missing: ReadonlyArray<string>, readonly quorum: number | null, readonly votesNeeded: number | null, readonly simpleMajorityFrom: string | null, readonly members: ReadonlyArray<{ readonly member: string, readonly agency: string | null, readonly chair: boolean, readonly recused: boolean, readonly inPlaceOf: string | null }> } | null, readonly deliberations: ReadonlyArray<{ readonly round: number, readonly meetingAt: string, readonly place: string | null, readonly convenedAt: string, readonly papers: ReadonlyArray<{ readonly title: string, readonly sha256: string | null }> }>, readonly panelAdvice: ReadonlyArray<{ readonly panel: string, readonly advice: string, readonly recordedAt: string }>, readonly draft: { readonly version: number, readonly tabledByAgency: string, readonly tabledBy: string, readonly tabledAt: string, readonly reviewWorkingDays: number | null, readonly urgentReason: string | null, readonly substanceClass: SubstanceClass, readonly responsibleAgency: string, readonly disposition: string, readonly conduct: string | null, readonly gravity: Gravity | null, readonly redLines: ReadonlyArray<string>, readonly rectificationOpinion: string, readonly reasons: string, readonly unassessedReason: string | null, readonly rectifyBy: string | null, readonly validUntil: string | null, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }>, readonly jointTeam: { readonly lead: string, readonly members: ReadonlyArray<string>, readonly tasks: ReadonlyArray<{ readonly agency: string, readonly task: string, readonly dueOn: string }> } | null } | null, readonly draftReviews: ReadonlyArray<{ readonly draftVersion: number, readonly result: LegalityResult, readonly opinion: string, readonly reviewedByAgency: string, readonly reviewedBy: string, readonly reviewedAt: string }>, readonly votes: ReadonlyArray<{ readonly member: string, readonly choice: VoteChoice, readonly reasons: string | null, readonly castAt: string }>, readonly views: ReadonlyArray<{ readonly member: string, readonly position: MemberPosition, readonly reasons: string | null, readonly statedAt: string }>, readonly absences: ReadonlyArray<{ readonly member: string, readonly reason: string, readonly notedAt: string }>, readonly recusals: ReadonlyArray<{ readonly member: string, readonly recused: boolean, readonly reason: string, readonly substitute: string | null, readonly substituteAgency: string | null, readonly recusedAt: string }>, readonly minutes: ReadonlyArray<{ readonly documentNumber: string, readonly meetingAt: string, readonly outcome: MeetingOutcome, readonly reasons: string | null }>, readonly ruling: { readonly id: string, readonly documentNumber: string | null, readonly substanceClass: SubstanceClass, readonly responsibleAgency: string, readonly disposition: string, readonly conduct: string | null, readonly gravity: Gravity | null, readonly redLines: ReadonlyArray<string>, readonly rectificationOpinion: string, readonly reasons: string, readonly rectifyBy: string | null, readonly ruledBy: string, readonly ruledAt: string, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }>, readonly decision: { readonly for: number, readonly against: number, readonly differing: number, readonly majority: DiscussionMajority | null, readonly reasonsAgainstMajority: string | null } | null, readonly voteCount: { readonly members: number, readonly quorum: number, readonly for: number, readonly against: number, readonly abstain: number, readonly carriedBy: Majority } | null, readonly dissents: ReadonlyArray<{ readonly member: string, readonly reasons: string | null }>, readonly differingViews: ReadonlyArray<{ readonly member: string, readonly position: MemberPosition, readonly reasons: string | null }> } | null, readonly interimMeasures: ReadonlyArray<{ readonly id: string, readonly status: InterimMeasureStatus, readonly measure: string, readonly addressee: string, readonly until: string, readonly reasons: string, readonly orderedAt: string }>, readonly supplementRequests: ReadonlyArray<{ readonly round: number, readonly dueAt: string, readonly requestedAt: string, readonly parts: ReadonlyArray<{ readonly agency: string, readonly missing: string }>, readonly answers: ReadonlyArray<{ readonly agency: string, readonly answer: string, readonly suppliedAt: string }> }>, readonly precedents: ReadonlyArray<{ readonly score: number, readonly matches: ReadonlyArray<{ readonly feature: PrecedentFeature, readonly value: string }>, readonly determination: { readonly id: string, readonly businessLine: string, readonly substanceClass: SubstanceClass, readonly disposition: string, readonly responsibleAgency: string, readonly inForceFrom: string, readonly platform: { readonly code: string, readonly name: string } | null } }> | null } | null };

export const DisputeRoom: Document<DisputeRoomQuery, DisputeRoomQueryVariables> = {
  id: '6fa06124bfc354e8e1c244499844fd7c034ff9a8308b43a53a42b3f10248a0dc',
  text: "query DisputeRoom($id: ID!) {\n  dispute(id: $id) {\n    id\n    status\n    version\n    round\n    openedAt\n    dueAt\n    dueAtProvisional\n    escalatedTo\n    level\n    region\n    decisionMode\n    events {\n      command\n      from\n      to\n      at\n      rule\n    }\n    conflicts {\n      attribute\n      kind\n      positions {\n        agency\n        declined\n        values\n      }\n    }\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n    substanceCase {\n      id\n      businessLine\n      reason\n      urgent\n      openedAt\n      status\n      concernedAgencies\n      offices {\n        agency\n        level\n        region\n      }\n      platform {\n        code\n        name\n        sectors\n        registeredRegion\n      }\n      opinions {\n        id\n        agency\n        status\n        availableActions {\n          mutation\n          label\n          deadline\n          rule\n        }\n        declineReason\n        substanceClass\n        redLines {\n          redLine\n          evidence\n        }\n        legalBasis {\n          law\n          article\n        }\n      }\n      determination {\n        id\n        disposition\n        redLines\n        legalBasis {\n          law\n          article\n        }\n        requiredOrders\n        allowedOrders\n        availableActions {\n          mutation\n          label\n          deadline\n          rule\n        }\n        crimeReporters {\n          agency\n          level\n          region\n        }\n        orders {\n          id\n          documentNumber\n          kind\n          status\n          addressee\n          verifier\n          waitingFor\n          dueAt\n          dueAtProvisional\n          overdue\n          escalationLevel\n          progress {\n            percent\n            done\n          }\n        }\n      }\n    }\n    sitting {\n      presiding\n      missing\n      quorum\n      votesNeeded\n      simpleMajorityFrom\n      members {\n        member\n        agency\n        chair\n        recused\n        inPlaceOf\n      }\n    }\n    deliberations {\n      round\n      meetingAt\n      place\n      convenedAt\n      papers {\n        title\n        sha256\n      }\n    }\n    panelAdvice {\n      panel\n      advice\n      recordedAt\n    }\n    draft {\n      ...FindingText\n      version\n      tabledByAgency\n      tabledBy\n      tabledAt\n      reviewWorkingDays\n      urgentReason\n    }\n    draftReviews {\n      draftVersion\n      result\n      opinion\n      reviewedByAgency\n      reviewedByAgency\n      reviewedBy\n      reviewedAt\n    }\n    votes {\n      member\n      choice\n      reasons\n      castAt\n    }\n    views {\n      member\n      position\n      reasons\n      statedAt\n    }\n    absences {\n      member\n      reason\n      notedAt\n    }\n    recusals {\n      member\n      recused\n      reason\n      substitute\n      substituteAgency\n      recusedAt\n    }\n    minutes {\n      documentNumber\n      meetingAt\n      outcome\n      reasons\n    }\n    ruling {\n      id\n      documentNumber\n      substanceClass\n      responsibleAgency\n      disposition\n      conduct\n      gravity\n      redLines\n      rectificationOpinion\n      reasons\n      rectifyBy\n      ruledBy\n      ruledAt\n      legalBasis {\n        law\n        article\n      }\n      decision {\n        for\n        against\n        differing\n        majority\n        reasonsAgainstMajority\n      }\n      voteCount {\n        members\n        quorum\n        for\n        against\n        abstain\n        carriedBy\n      }\n      dissents {\n        member\n        reasons\n      }\n      differingViews {\n        member\n        position\n        reasons\n      }\n    }\n    interimMeasures {\n      id\n      status\n      measure\n      addressee\n      until\n      reasons\n      orderedAt\n    }\n    supplementRequests {\n      round\n      dueAt\n      requestedAt\n      parts {\n        agency\n        missing\n      }\n      answers {\n        agency\n        answer\n        suppliedAt\n      }\n    }\n    precedents(first: 5) {\n      score\n      matches {\n        feature\n        value\n      }\n      determination {\n        id\n        businessLine\n        substanceClass\n        disposition\n        responsibleAgency\n        inForceFrom\n        platform {\n          code\n          name\n        }\n      }\n    }\n  }\n}\nfragment FindingText on RulingDraft {\n  substanceClass\n  responsibleAgency\n  disposition\n  conduct\n  gravity\n  redLines\n  rectificationOpinion\n  reasons\n  unassessedReason\n  rectifyBy\n  validUntil\n  legalBasis {\n    law\n    article\n  }\n  jointTeam {\n    lead\n    members\n    tasks {\n      agency\n      task\n      dueOn\n    }\n  }\n}",
};