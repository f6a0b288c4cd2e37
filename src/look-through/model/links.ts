/** What links parties (关系类型). */
export const EDGE_KINDS = [
  'OWNERSHIP',
  'CONTROL',
  'FUNDS',
  'NESTING',
  'GUARANTEE',
  'CUSTODY',
  'PARTNERSHIP',
] as const;
export type EdgeKind = (typeof EDGE_KINDS)[number];

/** Which way links are followed: UPSTREAM against them, to whom a party belongs; DOWNSTREAM along them. */
export const EDGE_DIRECTIONS = ['UPSTREAM', 'DOWNSTREAM', 'BOTH'] as const;
export type EdgeDirection = (typeof EDGE_DIRECTIONS)[number];

/** What a party is (主体类型). */
export const PARTY_KINDS = ['FIRM', 'PERSON', 'PRODUCT', 'PROJECT', 'BANK', 'ACCOUNT', 'OTHER'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** One end of a link. */
export interface Party {
  /** A firm's code, or what it is known by in the record that names it. */
  readonly id: string;
  readonly kind: PartyKind;
  /** Of a firm that has one. */
  readonly code: string | null;
  readonly name: string | null;
  /** Whether its name is shortened. */
  readonly masked: boolean;
  /** Of a product: investors of record. */
  readonly investors?: number;
  /** Of a product: its term in calendar days. */
  readonly termDays?: number;
}

/** What firm a branch is, as the register has it. */
export type BranchForm = 'BRANCH' | 'SUBSIDIARY' | 'LIMITED_PARTNERSHIP';

/** A directed link with the record that it is taken from. */
export interface Link {
  readonly id: string;
  readonly kind: EdgeKind;
  /** Who owns, controls, pays, sells, guarantees or keeps. */
  readonly from: string;
  readonly to: string;
  readonly agency: string;
  /** The catalogue item that it is given under. */
  readonly item: string;
  /** By what the record is known. */
  readonly record: string | null;
  /** Of the capital, above 0 and at most 1; null where there is none. */
  readonly share: number | null;
  readonly amount: { readonly amount: string; readonly currency: string } | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly recordedAt: Date | null;
  readonly masked: boolean;
  readonly form?: BranchForm;
}

/** A part of the graph: links, and what is known of their ends. */
export interface Linked {
  readonly parties: readonly Party[];
  readonly links: readonly Link[];
}
