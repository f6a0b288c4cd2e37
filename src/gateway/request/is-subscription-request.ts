import { getOperationAST, OperationTypeNode, type DocumentNode } from 'graphql';
import { parseWithin, type OperationLimits } from '../../engine/index.js';
import type { GraphqlRequest } from '../../http/server/index.js';

/**
 * Whether the operation that a request asks for is a subscription, before it is validated; not where its text cannot be
 * read.
 *
 * @param known the document of the text, where it was parsed before
 */
export function isSubscriptionRequest(
  { query, operationName }: GraphqlRequest,
  limits: OperationLimits,
  known?: DocumentNode,
): boolean {
  if (!query.includes('subscription')) return false;
  try {
    const document = known ?? parseWithin(query, limits);
    return getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;
  } catch {
    return false;
  }
}
