import type { AuditLog } from '../../audit/index.js';
import type { Authorizer, CallerContextSigner, Catalogue, UsedTokens } from '../../access/index.js';
import { Gateway, validateTrustedDocuments, type RateLimiter } from '../../gateway/index.js';
import { SCALARS } from '../../subgraph-kit/index.js';
import { explainFault } from '../explain-fault.js';
import type { Refusal } from '../../kernel/index.js';
import type { Wiring } from './wiring.js';
import type { SubgraphClient } from '../../engine/index.js';

interface GatewayParts {
  readonly subgraphs: ReadonlyMap<string, SubgraphClient>;
  readonly catalogue: Catalogue;
  readonly access: Authorizer;
  readonly signer: CallerContextSigner;
  readonly audit: AuditLog;
  readonly usedTokens: UsedTokens;
  readonly rates: RateLimiter;
  /** Why nothing may be disclosed; null where it may. */
  readonly notDisclosing: () => Refusal | null;
}

/** @throws where a trusted document is none for the supergraph */
export function wireGateway({ options }: Wiring, parts: GatewayParts): Gateway {
  const gateway = new Gateway({
    supergraphSdl: options.supergraphSdl,
    scalars: SCALARS,
    ...parts,
    ...(options.limits ? { limits: options.limits } : {}),
    explainFault,
    onFailure: (where, error, requestId) =>
      options.logger.error({ err: error, where, requestId }, 'part of an operation failed'),
  });
  const documents = options.trustedDocuments ?? new Map();
  validateTrustedDocuments(documents, gateway.supergraph.publicSchema, gateway.limits);
  return gateway;
}
