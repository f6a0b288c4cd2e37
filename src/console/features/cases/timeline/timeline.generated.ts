/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
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

export type MemberPosition =
  | 'AGAINST'
  | 'DIFFERING'
  | 'FOR';

export type OpinionAct =
  | 'DECLINED'
  | 'FILED'
  | 'REVISED'
  | 'WITHDRAWN';

export type Role =
  | 'AUDITOR'
  | 'LEADER'
  | 'OFFICER'
  | 'SECURITY_ADMINISTRATOR'
  | 'SYSTEM'
  | 'SYSTEM_ADMINISTRATOR';

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

export type TimelineSubject =
  | 'CASE'
  | 'DISPUTE'
  | 'INTERIM_MEASURE';

export type VoteChoice =
  | 'ABSTAIN'
  | 'AGAINST'
  | 'FOR';

export type CaseTimelineQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseTimelineQuery = { readonly substanceCase: { readonly timeline: ReadonlyArray<{ readonly subject: TimelineSubject, readonly subjectId: string, readonly version: number, readonly command: string, readonly sentence: string | null, readonly agency: string | null, readonly officer: string | null, readonly role: Role | null, readonly at: string, readonly rule: string, readonly from: string | null, readonly to: string, readonly details: unknown, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly opinion: { readonly version: number, readonly act: OpinionAct, readonly substanceClass: SubstanceClass | null, readonly responsibleAgency: string | null, readonly disposition: string | null, readonly conduct: string | null, readonly gravity: Gravity | null, readonly licenceHeld: string | null, readonly unlicensed: boolean, readonly licenceNeeded: string | null, readonly declineReason: string | null, readonly newEvidence: string | null, readonly withdrawalReason: string | null, readonly redLines: ReadonlyArray<{ readonly redLine: string, readonly evidence: string }>, readonly legalBasis: ReadonlyArray<{ readonly law: string, readonly article: string }> } | null, readonly meeting: { readonly meetingAt: string, readonly place: string | null, readonly papers: ReadonlyArray<{ readonly title: string }> } | null, readonly panelAdvice: { readonly panel: string, readonly advice: string } | null, readonly draft: { readonly version: number, readonly substanceClass: SubstanceClass, readonly responsibleAgency: string, readonly disposition: string, readonly redLines: ReadonlyArray<string>, readonly rectificationOpinion: string, readonly reasons: string } | null, readonly draftReview: { readonly draftVersion: number, readonly result: LegalityResult, readonly opinion: string } | null, readonly vote: { readonly member: string, readonly choice: VoteChoice, readonly reasons: string | null } | null, readonly view: { readonly member: string, readonly position: MemberPosition, readonly reasons: string | null } | null, readonly minutes: { readonly documentNumber: string, readonly paper: { readonly title: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly text: string }> } } | null, readonly recusal: { readonly member: string, readonly recused: boolean, readonly reason: string } | null, readonly ruling: { readonly id: string, readonly documentNumber: string | null, readonly paper: { readonly title: string, readonly sections: ReadonlyArray<{ readonly heading: string, readonly text: string }> } } | null, readonly supplementRequest: { readonly dueAt: string, readonly parts: ReadonlyArray<{ readonly agency: string, readonly missing: string }> } | null, readonly supplement: { readonly agency: string, readonly answer: string } | null, readonly interimMeasure: { readonly measure: string, readonly addressee: string, readonly until: string, readonly reasons: string, readonly status: InterimMeasureStatus } | null }> } | null };

export const CaseTimeline: Document<CaseTimelineQuery, CaseTimelineQueryVariables> = {
  id: 'b21a7040bb80ca626819b4562a3a00f62f8bf272f3549c804c497ed45f860719',
  text: "query CaseTimeline($id: ID!) {\n  substanceCase(id: $id) {\n    timeline {\n      subject\n      subjectId\n      version\n      command\n      sentence\n      agency\n      officer\n      role\n      at\n      rule\n      from\n      to\n      details\n      dueAt\n      dueAtProvisional\n      opinion {\n        version\n        act\n        substanceClass\n        responsibleAgency\n        disposition\n        conduct\n        gravity\n        redLines {\n          redLine\n          evidence\n        }\n        licenceHeld\n        unlicensed\n        licenceNeeded\n        legalBasis {\n          law\n          article\n        }\n        declineReason\n        newEvidence\n        withdrawalReason\n      }\n      meeting {\n        meetingAt\n        place\n        papers {\n          title\n        }\n      }\n      panelAdvice {\n        panel\n        advice\n      }\n      draft {\n        version\n        substanceClass\n        responsibleAgency\n        disposition\n        redLines\n        rectificationOpinion\n        reasons\n      }\n      draftReview {\n        draftVersion\n        result\n        opinion\n      }\n      vote {\n        member\n        choice\n        reasons\n      }\n      view {\n        member\n        position\n        reasons\n      }\n      minutes {\n        documentNumber\n        paper {\n          title\n          sections {\n            heading\n            text\n          }\n        }\n      }\n      recusal {\n        member\n        recused\n        reason\n      }\n      ruling {\n        id\n        documentNumber\n        paper {\n          title\n          sections {\n            heading\n            text\n          }\n        }\n      }\n      supplementRequest {\n        parts {\n          agency\n          missing\n        }\n        dueAt\n      }\n      supplement {\n        agency\n        answer\n      }\n      interimMeasure {\n        measure\n        addressee\n        until\n        reasons\n        status\n      }\n    }\n  }\n}",
};