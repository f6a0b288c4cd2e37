/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type CompleteTeamTaskInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly result: string;
  readonly teamTaskId: string | number;
};

export type JointTeamTaskStatus =
  | 'ASSIGNED'
  | 'DONE'
  | 'IN_PROGRESS'
  | 'WITHDRAWN';

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type ReportTeamTaskProgressInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly progress: string;
  readonly teamTaskId: string | number;
};

export type TeamTaskPageQueryVariables = Exact<{
  id: string | number;
}>;


export type TeamTaskPageQuery = { readonly jointTeamTask: { readonly id: string, readonly disputeId: string, readonly number: number, readonly task: string, readonly agency: string, readonly level: Level, readonly region: string | null, readonly lead: string, readonly status: JointTeamTaskStatus, readonly version: number, readonly dueOn: string, readonly dueAt: string | null, readonly assignedAt: string, readonly progress: string | null, readonly progressAt: string | null, readonly result: string | null, readonly completedAt: string | null, readonly platform: { readonly code: string, readonly name: string } | null, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly deadline: string | null, readonly rule: string | null }> } | null };

export type ReportTeamTaskProgressMutationVariables = Exact<{
  input: ReportTeamTaskProgressInput;
}>;


export type ReportTeamTaskProgressMutation = { readonly reportTeamTaskProgress: { readonly jointTeamTask: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type CompleteTeamTaskMutationVariables = Exact<{
  input: CompleteTeamTaskInput;
}>;


export type CompleteTeamTaskMutation = { readonly completeTeamTask: { readonly jointTeamTask: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const TeamTaskPage: Document<TeamTaskPageQuery, TeamTaskPageQueryVariables> = {
  id: '80fcb70eeaa5bde3ec97e8e57603dbccd56749f3915319ffe08509178c05dca0',
  text: "query TeamTaskPage($id: ID!) {\n  jointTeamTask(id: $id) {\n    id\n    disputeId\n    number\n    task\n    agency\n    level\n    region\n    lead\n    status\n    version\n    dueOn\n    dueAt\n    assignedAt\n    progress\n    progressAt\n    result\n    completedAt\n    platform {\n      code\n      name\n    }\n    availableActions {\n      mutation\n      label\n      deadline\n      rule\n    }\n  }\n}",
};

export const ReportTeamTaskProgress: Document<ReportTeamTaskProgressMutation, ReportTeamTaskProgressMutationVariables> = {
  id: '0057857037cd463b2cd14349627be9f422efb0ace7cc8010874f03999c383dba',
  text: "mutation ReportTeamTaskProgress($input: ReportTeamTaskProgressInput!) {\n  reportTeamTaskProgress(input: $input) {\n    jointTeamTask {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const CompleteTeamTask: Document<CompleteTeamTaskMutation, CompleteTeamTaskMutationVariables> = {
  id: '972652c13c689ce7e4eef86782deafef4bf1d9854e5aef62d0ac4876227791f9',
  text: "mutation CompleteTeamTask($input: CompleteTeamTaskInput!) {\n  completeTeamTask(input: $input) {\n    jointTeamTask {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};