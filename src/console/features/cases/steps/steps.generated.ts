/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '@console/api/document';
export type AddConcernedAgencyInput = {
  readonly agency: string;
  readonly caseId: string | number;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type CloseSubstanceCaseInput = {
  readonly caseId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type DeclareDisagreementInput = {
  readonly caseId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type DeclineOpinionInput = {
  readonly caseId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly legalBasis?: ReadonlyArray<LegalBasisInput> | null | undefined;
  readonly newEvidence?: string | null | undefined;
  readonly reason: string;
  readonly signature?: string | null | undefined;
};

export type LegalBasisInput = {
  readonly article: string;
  readonly law: string;
};

export type MarkUrgentInput = {
  readonly caseId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type TakeUpCaseInput = {
  readonly caseId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type WithdrawOpinionInput = {
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly opinionId: string | number;
  readonly reason: string;
  readonly signature?: string | null | undefined;
};

export type WithdrawSubstanceCaseInput = {
  readonly caseId: string | number;
  readonly expectedVersion?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly reason: string;
};

export type TakeUpCaseMutationVariables = Exact<{
  input: TakeUpCaseInput;
}>;


export type TakeUpCaseMutation = { readonly takeUpCase: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type MarkUrgentMutationVariables = Exact<{
  input: MarkUrgentInput;
}>;


export type MarkUrgentMutation = { readonly markUrgent: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type WithdrawSubstanceCaseMutationVariables = Exact<{
  input: WithdrawSubstanceCaseInput;
}>;


export type WithdrawSubstanceCaseMutation = { readonly withdrawSubstanceCase: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type CloseSubstanceCaseMutationVariables = Exact<{
  input: CloseSubstanceCaseInput;
}>;


export type CloseSubstanceCaseMutation = { readonly closeSubstanceCase: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type DeclareDisagreementMutationVariables = Exact<{
  input: DeclareDisagreementInput;
}>;


export type DeclareDisagreementMutation = { readonly declareDisagreement: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type AddConcernedAgencyMutationVariables = Exact<{
  input: AddConcernedAgencyInput;
}>;


export type AddConcernedAgencyMutation = { readonly addConcernedAgency: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type DeclineOpinionMutationVariables = Exact<{
  input: DeclineOpinionInput;
}>;


export type DeclineOpinionMutation = { readonly declineOpinion: { readonly opinion: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export type WithdrawOpinionMutationVariables = Exact<{
  input: WithdrawOpinionInput;
}>;


export type WithdrawOpinionMutation = { readonly withdrawOpinion: { readonly opinion: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly field: string | null, readonly message: string, readonly remedy: string } | null } };

export const TakeUpCase: Document<TakeUpCaseMutation, TakeUpCaseMutationVariables> = {
  id: '77bfb5d03e1d7cc277a93f318b0df6e561c92d4f3b34e70c04b470be2d94f6d1',
  text: "mutation TakeUpCase($input: TakeUpCaseInput!) {\n  takeUpCase(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const MarkUrgent: Document<MarkUrgentMutation, MarkUrgentMutationVariables> = {
  id: '738506eb1897fd96af4e3005f7c6f758983ec4e8f9a4bdd871674d9cb52d880e',
  text: "mutation MarkUrgent($input: MarkUrgentInput!) {\n  markUrgent(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const WithdrawSubstanceCase: Document<WithdrawSubstanceCaseMutation, WithdrawSubstanceCaseMutationVariables> = {
  id: 'b0ae8dabae6b70f67332a416cb118ec1974e54d4a029b63aab7735e4b5d912b5',
  text: "mutation WithdrawSubstanceCase($input: WithdrawSubstanceCaseInput!) {\n  withdrawSubstanceCase(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const CloseSubstanceCase: Document<CloseSubstanceCaseMutation, CloseSubstanceCaseMutationVariables> = {
  id: '0fdb06411571ce8ffd4b03cbd3f2f87c7a9a9616821203b944ee4807bf49210a',
  text: "mutation CloseSubstanceCase($input: CloseSubstanceCaseInput!) {\n  closeSubstanceCase(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const DeclareDisagreement: Document<DeclareDisagreementMutation, DeclareDisagreementMutationVariables> = {
  id: '0be858ea28c2257a3fd876f2d86d0145b50ac5cab46d488fb0f8471b1ab56ae9',
  text: "mutation DeclareDisagreement($input: DeclareDisagreementInput!) {\n  declareDisagreement(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const AddConcernedAgency: Document<AddConcernedAgencyMutation, AddConcernedAgencyMutationVariables> = {
  id: '60e852b2831529846207db423133f1f9d8ee23abc68ff349280621b00b8f6ba9',
  text: "mutation AddConcernedAgency($input: AddConcernedAgencyInput!) {\n  addConcernedAgency(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const DeclineOpinion: Document<DeclineOpinionMutation, DeclineOpinionMutationVariables> = {
  id: '6c93eb5ae358e460949cf42d5f4b92eec2a7482855331931ec7a0ec69810120d',
  text: "mutation DeclineOpinion($input: DeclineOpinionInput!) {\n  declineOpinion(input: $input) {\n    opinion {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};

export const WithdrawOpinion: Document<WithdrawOpinionMutation, WithdrawOpinionMutationVariables> = {
  id: '93d04101844eef433737988aca46fcf262b6773db1d5d04121799385662f8010',
  text: "mutation WithdrawOpinion($input: WithdrawOpinionInput!) {\n  withdrawOpinion(input: $input) {\n    opinion {\n      id\n    }\n    refusal {\n      code\n      field\n      message\n      remedy\n    }\n  }\n}",
};