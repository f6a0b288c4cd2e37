import type { AuditEntry } from '../audit-entry.js';
import { leafOf, type Personal, type SaltedLeaf } from './leaf.js';
import type { PersonalMembers } from './personal-members.js';

/** What the leaf of a request has beside the entry. */
export interface RequestLeafTerms {
  readonly at: Date;
  /** Login of the database that records it. */
  readonly by: string;
  /** SHA-256 of the field set, hexadecimal. */
  readonly fields: string;
  /** What is kept of the variables; see `hashVariables`. */
  readonly variables: string | null;
}

/** The personal members of an entry: who, from where, by which token, and the basis in the caller's own words. */
export function personalOfRequest({
  address,
  basis,
  officer,
  token,
}: Pick<AuditEntry, 'address' | 'basis' | 'officer' | 'token'>): PersonalMembers {
  return {
    address: JSON.stringify(address),
    basis: JSON.stringify(basis),
    officer: JSON.stringify(officer),
    token: JSON.stringify(token && { id: token.jti, issuer: token.issuer, key: token.kid }),
  };
}

/** The leaf of a request (请求条目; docs/log-format.md). */
export function requestLeaf(
  entry: Omit<AuditEntry, 'variables' | 'fieldsAsked' | 'fieldsDenied' | 'fieldsPlain'>,
  { at, by, fields, variables }: RequestLeafTerms,
  personal: Personal = { members: personalOfRequest(entry) },
): SaltedLeaf {
  return leafOf(
    {
      agency: entry.agency,
      answer: entry.answer,
      at: at.toISOString(),
      by,
      case: entry.caseId,
      fields,
      id: entry.id,
      level: entry.level,
      operation: {
        hash: entry.operationHash,
        kind: entry.operationKind,
        name: entry.operationName,
        variables,
      },
      platforms: { asked: entry.platformsAsked, disclosed: entry.platformsDisclosed },
      purpose: entry.purpose,
      refusal: entry.refusal,
      region: entry.region,
      request: entry.requestId,
      role: entry.role,
      type: 'request',
      v: 1,
    },
    personal,
  );
}
