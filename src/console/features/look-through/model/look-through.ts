import type { MoneyValue } from '../../../components/money';

/** How two parties are connected (关系类型). */
export type EdgeKind =
  | 'OWNERSHIP'
  | 'CONTROL'
  | 'FUNDS'
  | 'NESTING'
  | 'GUARANTEE'
  | 'CUSTODY'
  | 'PARTNERSHIP';

/** What a party is (主体类型). */
export type PartyKind = 'FIRM' | 'PERSON' | 'PRODUCT' | 'PROJECT' | 'BANK' | 'ACCOUNT' | 'OTHER';

/** Kinds of edges in the order in which they are offered and listed. */
export const EDGE_KINDS: readonly EdgeKind[] = [
  'OWNERSHIP',
  'CONTROL',
  'NESTING',
  'FUNDS',
  'GUARANTEE',
  'CUSTODY',
  'PARTNERSHIP',
];

/** A party of a look-through (穿透主体). */
export interface Party {
  readonly id: string;
  readonly kind: PartyKind;
  readonly code: string | null;
  readonly name: string | null;
  readonly masked: boolean;
  /** Negative upstream, 0 the firm that was asked, positive downstream. */
  readonly layer: number;
}

/** A connection that one record of one agency shows (穿透关系), from whoever holds, pays or gives. */
export interface Edge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  readonly agency: string | null;
  /** The catalogue item under whose policy it is given. */
  readonly item: string;
  /** What the record is known by. */
  readonly record: string | null;
  /** 0 to 1. */
  readonly share: number | null;
  readonly amount: MoneyValue | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly recordedAt: string | null;
  readonly masked: boolean;
}

/** A kind of edges that the caller is not given (未提供的关系). */
export interface WithheldEdges {
  readonly kind: EdgeKind;
  readonly agency: string | null;
  readonly item: string;
  readonly code: string;
  readonly reason: string;
  readonly remedy: string;
}

/** What a look-through found (穿透结果), as far as the caller may see it. */
export interface LookThrough {
  readonly root: string;
  /** All that were asked as one, `root` first. */
  readonly roots: readonly string[];
  readonly asOf: string | null;
  readonly depth: number;
  /** Whether it ended before its depth, because it had become too large or had taken too long. */
  readonly truncated: boolean;
  readonly nodes: readonly Party[];
  readonly edges: readonly Edge[];
  readonly withheld: readonly WithheldEdges[];
  readonly nodesShown: number;
  readonly nodesFound: number;
  readonly edgesShown: number;
  readonly edgesFound: number;
}

/** A share in the end (综合持股比例); null where a circle belongs to itself alone. */
export interface FinalShare {
  readonly node: string;
  /** 0 to 1. */
  readonly share: number | null;
}

/** Whether every link that a measure rests on could be given (是否完整). */
interface Measured {
  readonly complete: boolean;
}

/** Where money of the firm went (资金去向), by one rule of tracing. */
export interface FundPaths extends Measured {
  readonly fanIn: number;
  readonly fanOut: number;
  readonly returned: MoneyValue;
  readonly resting: readonly { readonly node: string; readonly amount: MoneyValue }[];
}

/** What is worked out from a look-through (穿透测算), from what the caller may see. */
export interface Measures {
  readonly ownership: Measured & {
    readonly owners: readonly FinalShare[];
    readonly holdings: readonly FinalShare[];
  };
  readonly control: Measured & {
    readonly ultimateControllers: readonly string[];
    readonly controlled: readonly string[];
  };
  readonly affiliates: Measured & {
    readonly subsidiaries: number;
    readonly partnerships: number;
    readonly branches: number;
  };
  readonly dealings: Measured & { readonly edges: readonly string[] };
  readonly circles: Measured & { readonly circles: readonly { readonly parties: readonly string[] }[] };
  readonly finalInvestors: Measured & {
    readonly products: readonly {
      readonly node: string;
      readonly investors: number;
      readonly finalInvestors: number | null;
      readonly layers: number;
      readonly termMismatchDays: number | null;
    }[];
  };
  readonly proRata: FundPaths;
  readonly firstInFirstOut: FundPaths;
}

/** Parties by their ids. */
export const partiesById = (parties: readonly Party[]): ReadonlyMap<string, Party> =>
  new Map(parties.map((party) => [party.id, party]));
