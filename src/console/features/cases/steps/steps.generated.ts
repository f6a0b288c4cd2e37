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


export type TakeUpCaseMutation = { readonly takeUpCase: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type MarkUrgentMutationVariables = Exact<{
  input: MarkUrgentInput;
}>;


export type MarkUrgentMutation = { readonly markUrgent: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type WithdrawSubstanceCaseMutationVariables = Exact<{
  input: WithdrawSubstanceCaseInput;
}>;


export type WithdrawSubstanceCaseMutation = { readonly withdrawSubstanceCase: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type CloseSubstanceCaseMutationVariables = Exact<{
  input: CloseSubstanceCaseInput;
}>;


export type CloseSubstanceCaseMutation = { readonly closeSubstanceCase: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type DeclareDisagreementMutationVariables = Exact<{
  input: DeclareDisagreementInput;
}>;


export type DeclareDisagreementMutation = { readonly declareDisagreement: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type AddConcernedAgencyMutationVariables = Exact<{
  input: AddConcernedAgencyInput;
}>;


export type AddConcernedAgencyMutation = { readonly addConcernedAgency: { readonly substanceCase: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type DeclineOpinionMutationVariables = Exact<{
  input: DeclineOpinionInput;
}>;


export type DeclineOpinionMutation = { readonly declineOpinion: { readonly opinion: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export type WithdrawOpinionMutationVariables = Exact<{
  input: WithdrawOpinionInput;
}>;


export type WithdrawOpinionMutation = { readonly withdrawOpinion: { readonly opinion: { readonly id: string } | null, readonly refusal: { readonly code: string, readonly message: string, readonly remedy: string } | null } };

export const TakeUpCase: Document<TakeUpCaseMutation, TakeUpCaseMutationVariables> = {
  id: 'b352985acf89122121a105bb3f924162574ae1dccbfeb46bb500f281b2a51f94',
  text: "mutation TakeUpCase($input: TakeUpCaseInput!) {\n  takeUpCase(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const MarkUrgent: Document<MarkUrgentMutation, MarkUrgentMutationVariables> = {
  id: '4df04747ed3fd708ea9b5c1689b34d231fac6bfd7b7abd474e7b37996db3a036',
  text: "mutation MarkUrgent($input: MarkUrgentInput!) {\n  markUrgent(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const WithdrawSubstanceCase: Document<WithdrawSubstanceCaseMutation, WithdrawSubstanceCaseMutationVariables> = {
  id: 'a4cb5d38a35e09d1f5f14466fd36a6e098d316b3f86e1b8b17aae1bfdb66cc77',
  text: "mutation WithdrawSubstanceCase($input: WithdrawSubstanceCaseInput!) {\n  withdrawSubstanceCase(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const CloseSubstanceCase: Document<CloseSubstanceCaseMutation, CloseSubstanceCaseMutationVariables> = {
  id: '0031fff605091a85ab02f8a5000a93cb6662a2acd925ccc5bd83994228e683c3',
  text: "mutation CloseSubstanceCase($input: CloseSubstanceCaseInput!) {\n  closeSubstanceCase(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const DeclareDisagreement: Document<DeclareDisagreementMutation, DeclareDisagreementMutationVariables> = {
  id: 'b4b6256b192a0c63d7f007a8d68b0e55162a57a24de78738e85f9017256e9eaa',
  text: "mutation DeclareDisagreement($input: DeclareDisagreementInput!) {\n  declareDisagreement(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const AddConcernedAgency: Document<AddConcernedAgencyMutation, AddConcernedAgencyMutationVariables> = {
  id: 'bb82ab71d813468e6a23aab5b911300380090fc16e0d378d1bf156aceaffa8fe',
  text: "mutation AddConcernedAgency($input: AddConcernedAgencyInput!) {\n  addConcernedAgency(input: $input) {\n    substanceCase {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const DeclineOpinion: Document<DeclineOpinionMutation, DeclineOpinionMutationVariables> = {
  id: '8788c6c337a69bd9d292aec260e1931957d15da7286f01c29f8500c4e9a9a8c3',
  text: "mutation DeclineOpinion($input: DeclineOpinionInput!) {\n  declineOpinion(input: $input) {\n    opinion {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};

export const WithdrawOpinion: Document<WithdrawOpinionMutation, WithdrawOpinionMutationVariables> = {
  id: '216cd219a609f5b5f1eccabad9bb03b9e7db9fff2ec24f1e3d8037976dcd51c1',
  text: "mutation WithdrawOpinion($input: WithdrawOpinionInput!) {\n  withdrawOpinion(input: $input) {\n    opinion {\n      id\n    }\n    refusal {\n      code\n      message\n      remedy\n    }\n  }\n}",
};