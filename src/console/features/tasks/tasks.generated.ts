/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type TaskKind =
  | 'ACCEPT_DISPUTE'
  | 'ACCEPT_ORDER'
  | 'ACKNOWLEDGE_MAJOR_CASE'
  | 'ANSWER_CORRECTION'
  | 'ANSWER_CRIME_TRANSFER'
  | 'ANSWER_ONWARD_CONSENT'
  | 'APPOINT_MEMBERS'
  | 'APPROVE_ACCOUNT_WARRANT'
  | 'APPROVE_AGREEMENT'
  | 'CAST_VOTE'
  | 'CLOSE_CORRECTION'
  | 'CLOSE_ORDER'
  | 'COMPLETE_CRIME_TRANSFER'
  | 'CONVENE_DELIBERATION'
  | 'DECIDE_CRIME_TRANSFER'
  | 'DECIDE_MERGE_REVERSAL'
  | 'DECIDE_PLATFORM_MERGE'
  | 'DECIDE_PLATFORM_SPLIT'
  | 'DECIDE_RECUSAL'
  | 'DO_TEAM_TASK'
  | 'FEED_BACK_CLUE'
  | 'GIVE_OPINION'
  | 'HAND_OVER_CRIME_TRANSFER'
  | 'HAND_OVER_GOODS'
  | 'ISSUE_ORDER'
  | 'RECEIVE_CLUE'
  | 'RECORD_ADMINISTRATIVE_DISPOSAL'
  | 'REPORT_PROGRESS'
  | 'REPORT_SUSPECTED_CRIME'
  | 'RESUME_DISPUTE'
  | 'REVIEW_LEGALITY'
  | 'REVISE_OPINION'
  | 'RULE_DISPUTE'
  | 'SORT_SPLIT_RECORDS'
  | 'STATE_VIEW'
  | 'SUBMIT_RECTIFICATION'
  | 'SUPERVISE_CRIME_TRANSFER'
  | 'SUPPLEMENT_CORRECTION'
  | 'SUPPLEMENT_DISPUTE'
  | 'SUPPLY_AGREEMENT'
  | 'TABLE_RULING'
  | 'VERIFY_RECTIFICATION';

export type TaskSubjectKind =
  | 'AGREEMENT'
  | 'CASE'
  | 'CLUE'
  | 'CORRECTION'
  | 'CRIME_TRANSFER'
  | 'DISPUTE'
  | 'MAJOR_CASE'
  | 'ONWARD_CONSENT'
  | 'ORDER'
  | 'PLATFORM_MERGE'
  | 'PLATFORM_SPLIT'
  | 'TEAM_TASK'
  | 'WARRANT';

export type MyTasksQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyTasksQuery = { readonly myTasks: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly kind: TaskKind, readonly title: string, readonly requiredMutation: string, readonly rule: string, readonly subjectKind: TaskSubjectKind, readonly subjectId: string, readonly number: string | null, readonly businessLine: string | null, readonly dueAt: string | null, readonly dueAtProvisional: boolean, readonly overdue: boolean, readonly urgent: boolean, readonly openedAt: string, readonly platform: { readonly code: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null };

export const MyTasks: Document<MyTasksQuery, MyTasksQueryVariables> = {
  id: '274a5a50367b9914f3b0444ff5b9785cc879d2cc0ad5b22e0c7fb07d7589cf5b',
  text: "query MyTasks($first: Int!, $after: String) {\n  myTasks(first: $first, after: $after) {\n    edges {\n      node {\n        id\n        kind\n        title\n        requiredMutation\n        rule\n        subjectKind\n        subjectId\n        number\n        businessLine\n        dueAt\n        dueAtProvisional\n        overdue\n        urgent\n        openedAt\n        platform {\n          code\n          name\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};