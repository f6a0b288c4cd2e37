import type { GraphQLSchema, ValidationRule } from 'graphql';
import type { CheckedDocument, OperationLimits } from '../../engine/index.js';
import type { Caller } from '../../identity/index.js';
import type { GraphqlRequest } from '../../http/server/index.js';
import type { TrustedDocuments } from '../trusted-documents/index.js';
import type { RequestAdmission } from './admit-request.js';
import type { AuthenticatedRequest, CredentialChecks } from './authenticate.js';

/** The stages that a transport runs on a request, in this order, before it hands an operation to the gateway. */
export interface TransportStages {
  /** Headers and address: the caller. */
  readonly authenticate: (
    request: AuthenticatedRequest,
    checks: CredentialChecks,
    use?: 'REQUEST' | 'STREAM',
  ) => Promise<Caller>;
  /** The parameters: the text of the operation, where it can be parsed and validated in a bounded time. */
  readonly limit: (documents: TrustedDocuments, limits: OperationLimits) => RequestAdmission;
  /** The text: its document, valid under the public schema. */
  readonly validate: (
    schema: GraphQLSchema,
    request: Pick<GraphqlRequest, 'query' | 'operationName'>,
    options: { readonly limits: OperationLimits; readonly hideSuggestions?: boolean },
  ) => CheckedDocument;
  /** What Apollo Server, which parses and validates by itself, holds documents against beside the specification. */
  readonly rules: (limits: OperationLimits) => ValidationRule[];
}
