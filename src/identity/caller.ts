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
}
