import type { Caller } from '../../identity/index.js';
import {
  ACTORS,
  type Actor,
  type Agency,
  type Level,
  type Purpose,
  type RegionCode,
} from '../../kernel/index.js';
import type { AgreementIndex } from '../agreements/agreement-index.js';
import type { Catalogue, CatalogueItem } from '../catalogue/catalogue.js';
import { decide } from '../rules/decide.js';
import type { DenialReason, Decision } from '../decision/decision.js';

/** For which kind of caller a matrix is made. */
export interface MatrixQuestion {
  readonly purpose: Purpose | null;
  readonly level: Level;
  readonly region: RegionCode | null;
  /** Items of this owner only; null for all. */
  readonly owner: Agency | null;
}

/** What one agency meets at one item. */
export interface MatrixCell {
  readonly allowed: boolean;
  readonly masked: boolean;
  /** Given once a warrant is held; everything else is in order. */
  readonly warrant: boolean;
  /** Given about platforms of the caller's region only. */
  readonly regional: boolean;
  readonly dailyQuota: number | null;
  readonly rule: string;
  readonly reason: DenialReason | null;
  readonly agreementId: string | null;
}

/** 授权矩阵: agency × item. */
export interface AccessMatrix {
  readonly agencies: readonly Actor[];
  readonly rows: readonly {
    readonly item: CatalogueItem;
    /** One for each of the agencies. */
    readonly cells: ReadonlyMap<Actor, MatrixCell>;
  }[];
}

function cellOf(decision: Decision): MatrixCell {
  if (!decision.allowed) {
    const { rule, reason } = decision;
    const warrant = reason === 'WARRANT_REQUIRED';
    const none = { masked: false, regional: false, dailyQuota: null, agreementId: null };
    return { allowed: false, ...none, warrant, rule, reason };
  }
  const { masked, region, dailyQuota, rule, agreementId } = decision;
  const regional = region !== undefined;
  return {
    allowed: true,
    masked,
    warrant: false,
    regional,
    dailyQuota: dailyQuota ?? null,
    rule,
    reason: null,
    agreementId,
  };
}

/**
 * What an officer of each actor that the hub's code knows, and of each that an agreement is with, may read, by the rules that requests are decided by. A legal basis is stated and an open
 * case of the agency's own named; no warrant is held and no quota is used up.
 *
 * @param named for these actors alone
 */
export function accessMatrix(
  catalogue: Catalogue,
  agreements: AgreementIndex,
  { purpose, level, region, owner }: MatrixQuestion,
  now: Date,
  named: readonly Actor[] | null = null,
): AccessMatrix {
  const items = owner === null ? catalogue.items : catalogue.ofOwner(owner);
  const uses = new Map<string, number>();
  const actors = named ?? [...new Set<Actor>([...ACTORS, ...agreements.grantees()])];
  const substanceCase = { open: true, platformCode: '', members: [], parties: new Set(actors) };
  const officer = (agency: Actor): Caller => ({
    agency,
    role: 'OFFICER',
    level,
    region,
    officer: 'access-matrix',
    purpose,
    caseId: null,
    basis: 'access-matrix',
    locale: 'en',
  });
  const rows = items.map((item) => ({
    item,
    cells: new Map(
      actors.map((agency) => [
        agency,
        cellOf(
          decide({ caller: officer(agency), item, agreements, warrant: null, substanceCase, now, uses }),
        ),
      ]),
    ),
  }));
  return { agencies: actors, rows };
}
