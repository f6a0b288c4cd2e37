/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AppointMemberInput = {
  readonly agency?: string | null | undefined;
  readonly chair?: boolean | null | undefined;
  readonly from?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly level: Level;
  readonly member: string;
  readonly reason: string;
  readonly region?: string | null | undefined;
  readonly term?: number | null | undefined;
  readonly to?: string | null | undefined;
};

export type DecisionMode =
  | 'CHAIR_AFTER_DISCUSSION'
  | 'VOTE';

export type EndMembershipInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly membershipId: string | number;
  readonly reason: string;
  readonly to?: string | null | undefined;
};

export type Level =
  | 'DISTRICT'
  | 'MUNICIPAL'
  | 'NATIONAL'
  | 'PROVINCIAL';

export type SetDecisionModeInput = {
  readonly from?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly level: Level;
  readonly mode: DecisionMode;
  readonly region?: string | null | undefined;
  readonly source: string;
};

export type GroupsQueryVariables = Exact<{
  level?: Level | null | undefined;
  region?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type GroupsQuery = { readonly leadingGroups: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly level: Level, readonly region: string | null, readonly decisionMode: DecisionMode, readonly members: ReadonlyArray<{ readonly id: string }> } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type GroupQueryVariables = Exact<{
  id: string | number;
}>;


export type GroupQuery = { readonly leadingGroup: { readonly id: string, readonly level: Level, readonly region: string | null, readonly decisionMode: DecisionMode, readonly decisionModes: ReadonlyArray<{ readonly mode: DecisionMode, readonly validFrom: string, readonly source: string, readonly setBy: string, readonly setAt: string }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly rule: string | null }>, readonly members: ReadonlyArray<{ readonly id: string }>, readonly memberships: ReadonlyArray<{ readonly id: string, readonly member: string, readonly agency: string | null, readonly chair: boolean, readonly term: number, readonly seatedFrom: string, readonly seatedUntil: string | null, readonly version: number, readonly events: ReadonlyArray<{ readonly version: number, readonly command: string, readonly agency: string, readonly officer: string, readonly reason: string, readonly at: string }>, readonly availableActions: ReadonlyArray<{ readonly mutation: string, readonly label: string, readonly rule: string | null }> }> } | null };

export type AppointMemberMutationVariables = Exact<{
  input: AppointMemberInput;
}>;


export type AppointMemberMutation = { readonly appointMember: { readonly membership: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type EndMembershipMutationVariables = Exact<{
  input: EndMembershipInput;
}>;


export type EndMembershipMutation = { readonly endMembership: { readonly membership: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type SetDecisionModeMutationVariables = Exact<{
  input: SetDecisionModeInput;
}>;


export type SetDecisionModeMutation = { readonly setDecisionMode: { readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const Groups: Document<GroupsQuery, GroupsQueryVariables> = {
  id: '082bd9a84321020e5a3a38b0901428d2fe893755c494800daa4257a51af51a7e',
  text: "query Groups($level: Level, $region: RegionCode, $first: Int!, $after: String) {\n  leadingGroups(level: $level, region: $region, first: $first, after: $after) {\n    edges {\n      node {\n        id\n        level\n        region\n        decisionMode\n        members {\n          id\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

export const Group: Document<GroupQuery, GroupQueryVariables> = {
  id: '211285f4636aefa54878f8cdeb9c608c81d7f92052f98e3d19ca231966e72c5a',
  text: "query Group($id: ID!) {\n  leadingGroup(id: $id) {\n    id\n    level\n    region\n    decisionMode\n    decisionModes {\n      mode\n      validFrom\n      source\n      setBy\n      setAt\n    }\n    availableActions {\n      mutation\n      label\n      rule\n    }\n    members {\n      id\n    }\n    memberships {\n      id\n      member\n      agency\n      chair\n      term\n      seatedFrom\n      seatedUntil\n      version\n      events {\n        version\n        command\n        agency\n        officer\n        reason\n        at\n      }\n      availableActions {\n        mutation\n        label\n        rule\n      }\n    }\n  }\n}",
};

export const AppointMember: Document<AppointMemberMutation, AppointMemberMutationVariables> = {
  id: 'f09e00296f1fbe1949979cec35ecbfe6e72c5791bc3b90c417964d477735c75a',
  text: "mutation AppointMember($input: AppointMemberInput!) {\n  appointMember(input: $input) {\n    membership {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const EndMembership: Document<EndMembershipMutation, EndMembershipMutationVariables> = {
  id: 'f004550f577a6dde810065dea22687eb571281cbfd67131b0b54c5802478ebb0',
  text: "mutation EndMembership($input: EndMembershipInput!) {\n  endMembership(input: $input) {\n    membership {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const SetDecisionMode: Document<SetDecisionModeMutation, SetDecisionModeMutationVariables> = {
  id: '76ede5063c30a7885e29e17fb313cbc7e3536b5aaade3b102ccf2e9f68ac9edf',
  text: "mutation SetDecisionMode($input: SetDecisionModeInput!) {\n  setDecisionMode(input: $input) {\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};