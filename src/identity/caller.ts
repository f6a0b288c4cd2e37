import type { Actor, Level, Locale, Purpose, Rank, RegionCode, Role } from '../kernel/index.js';

/**
 * Who is asking (调用方), as proved by a verified token and the request's `Exchange-*` headers. Only this folder makes
 * one: from a token at the gateway, or from a signed caller context at a subgraph.
 */
export interface Caller {
  /** The agency that the token's issuer speaks for. */
  readonly agency: Actor;
  readonly role: Role;
  readonly level: Level;
  /** Where the caller has jurisdiction (GB/T 2260); null for the whole country. */
  readonly region: RegionCode | null;
  /** The officer's or system's own name within its agency: the token's `sub`. */
  readonly officer: string;
  /** 职务: a leader's rank, where its agency's tokens prove it. */
  readonly rank?: Rank;
  /** `Exchange-Purpose`: what the data is asked for. */
  readonly purpose: Purpose | null;
  /** `Exchange-Case`: the substance case that the request belongs to. */
  readonly caseId: string | null;
  /** `Exchange-Basis`: the legal basis claimed, e.g. a law and article, or `warrant:<id>`. */
  readonly basis: string | null;
  /** The language of sentences meant for people (Accept-Language). */
  readonly locale: Locale;
  /** The token that proved all this, for the record; absent where no token did, as at a subgraph. */
  readonly token?: TokenReference;
  /** The network address that the request came from (IPv4 or IPv6), for the record; absent where it is not known. */
  readonly address?: string;
}

/** Which token it was (RFC 7519, 4.1): enough to find it at its issuer, nothing that could be sent again. */
export interface TokenReference {
  /** `iss`: who issued it. */
  readonly issuer: string;
  /** `jti`: unique among the tokens of its issuer. */
  readonly jti: string;
  /** `kid` of the key that signed it (RFC 7515, 4.1.4); null where the token names none. */
  readonly kid: string | null;
  /** There where its issuer's tokens bring one mutation each; until when the token is good. */
  readonly singleUse?: { readonly expiresAt: Date };
}

/**
 * What others are told of a caller: everything but by which token and from which address it came. Contexts are signed and
 * remembered by this, so one officer's tokens share them.
 */
export function callerClaims({ token: _token, address: _address, ...claims }: Caller): Caller {
  return claims;
}

/**
 * The hub asking for itself (系统自身), in nobody's name: a system administrator of the office (领导小组办公室), who by the
 * separation of the three administrators reads no business data. Whatever is signed for it grants nothing.
 */
export const HUB_ITSELF: Caller = {
  agency: 'OFFICE',
  role: 'SYSTEM_ADMINISTRATOR',
  level: 'NATIONAL',
  region: null,
  officer: 'huishang',
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'en',
};
