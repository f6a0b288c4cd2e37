import { provinceOf, runsOf, type RegionCode } from '../../../kernel/index.js';
import type { ComparedPlatform } from './compared-platform.js';

export const MATCH_KINDS = [
  'ORGANISATION_CODE',
  'ICP_NUMBER',
  'DOMAIN',
  'WECHAT_ACCOUNT',
  'APP_NAME',
  'BRAND',
  'NAME',
  'TRADE_NAME',
  'SIMILAR_NAME',
  'PLACE',
] as const;
export type MatchKind = (typeof MATCH_KINDS)[number];

/** What two platforms have in common: the kind, and how each writes it. */
export interface MatchReason {
  readonly kind: MatchKind;
  readonly one: string;
  readonly other: string;
}

export interface Comparison {
  /** 0 to 100. */
  readonly score: number;
  /** The strongest first. */
  readonly reasons: readonly MatchReason[];
}

/** From this score on a pair is suggested. */
export const MIN_SUGGESTED_SCORE = 60;

/** How far each thing in common speaks for one platform by itself, from 0 to 1. */
const WEIGHTS: Readonly<Record<MatchKind, number>> = {
  ORGANISATION_CODE: 0.97,
  ICP_NUMBER: 0.9,
  DOMAIN: 0.85,
  NAME: 0.75,
  WECHAT_ACCOUNT: 0.7,
  APP_NAME: 0.5,
  TRADE_NAME: 0.45,
  BRAND: 0.4,
  SIMILAR_NAME: 0.3,
  PLACE: 0.2,
};

/** Two firms with organisation codes of their own are two legal persons, whatever they have in common. */
const TWO_LEGAL_PERSONS = 0.4;
/** Firms of one name in two provinces are mostly two firms (企业名称登记管理规定: names are unique within a register). */
const OTHER_PROVINCE = 0.7;

/** Of runs of two characters: 1 for the same text (Dice). */
const MIN_SIMILARITY = 0.6;

function similarity(one: string, other: string): number {
  const [first, second] = [new Set(runsOf(one)), new Set(runsOf(other))];
  if (first.size + second.size === 0) return 0;
  const shared = [...first].filter((run) => second.has(run)).length;
  return (2 * shared) / (first.size + second.size);
}

const placesOf = ({ registeredRegion, operatingRegions }: ComparedPlatform): readonly string[] => [
  ...new Set([...(registeredRegion === null ? [] : [registeredRegion]), ...operatingRegions]),
];

function sharedPlace(one: ComparedPlatform, other: ComparedPlatform): MatchReason | null {
  const theirs = placesOf(other);
  for (const place of placesOf(one)) {
    const near = theirs.find((each) => each.slice(0, 4) === place.slice(0, 4));
    if (near !== undefined) return { kind: 'PLACE', one: place, other: near };
  }
  return null;
}

function sharesProvince(one: ComparedPlatform, other: ComparedPlatform): boolean {
  const provinces = (platform: ComparedPlatform): string[] =>
    placesOf(platform).map((place) => provinceOf(place as RegionCode));
  const theirs = provinces(other);
  return provinces(one).some((province) => theirs.includes(province));
}

function sharedNames({ name: one }: ComparedPlatform, { name: other }: ComparedPlatform): MatchReason[] {
  if (one.whole === other.whole) return [{ kind: 'NAME', one: one.whole, other: other.whole }];
  const reasons: MatchReason[] = [];
  if (one.tradeName === other.tradeName)
    reasons.push({ kind: 'TRADE_NAME', one: one.tradeName, other: other.tradeName });
  if (similarity(one.core, other.core) >= MIN_SIMILARITY)
    reasons.push({ kind: 'SIMILAR_NAME', one: one.core, other: other.core });
  return reasons;
}

function sharedIdentifiers(one: ComparedPlatform, other: ComparedPlatform): MatchReason[] {
  return one.identifiers.flatMap(({ kind, key, value }) => {
    const same = other.identifiers.find((each) => each.kind === kind && each.key === key);
    return same ? [{ kind: kind as MatchKind, one: value, other: same.value }] : [];
  });
}

/** Whether both have organisation codes, and none in common. */
function areTwoLegalPersons(one: ComparedPlatform, other: ComparedPlatform): boolean {
  const codes = (platform: ComparedPlatform): string[] =>
    platform.identifiers.filter(({ kind }) => kind === 'ORGANISATION_CODE').map(({ key }) => key);
  const [ours, theirs] = [codes(one), codes(other)];
  return ours.length > 0 && theirs.length > 0 && !ours.some((code) => theirs.includes(code));
}

/**
 * Compares two platforms (交叉比对): what they have in common, and how far it speaks for one platform. Things in common add up
 * as independent evidence; each kind counts once. A place in common says nothing alone.
 */
export function comparePlatforms(one: ComparedPlatform, other: ComparedPlatform): Comparison {
  const found = [...sharedIdentifiers(one, other), ...sharedNames(one, other)];
  const byKind = new Map(found.toReversed().map((reason) => [reason.kind, reason]));
  const place = sharedPlace(one, other);
  if (place && byKind.size > 0) byKind.set('PLACE', place);
  const reasons = [...byKind.values()].toSorted(
    (first, second) => WEIGHTS[second.kind] - WEIGHTS[first.kind],
  );
  const doubt = reasons.reduce((rest, { kind }) => rest * (1 - WEIGHTS[kind]), 1);
  const persons = areTwoLegalPersons(one, other) ? TWO_LEGAL_PERSONS : 1;
  const provinces = sharesProvince(one, other) ? 1 : OTHER_PROVINCE;
  return { score: Math.round(100 * (1 - doubt) * persons * provinces), reasons };
}
