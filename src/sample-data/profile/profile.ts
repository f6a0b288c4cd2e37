import type { RedLine, Sector } from '../names/sectors.js';
import type { Person } from '../names/persons.js';
import { randomFor, type Random } from '../random/random.js';

/** Whether the platform still runs; of P2P platforms 38 % had closed or absconded (跑路) by March 2016. */
export type Standing = 'OPERATING' | 'CLOSED' | 'ABSCONDED';

/** What an insurance regulator's licence lets the platform do; null for a platform that has none. */
export type InsuranceLicenceKind =
  | 'LIFE_INSURER'
  | 'PROPERTY_INSURER'
  | 'INSURANCE_AGENCY'
  | 'INSURANCE_BROKERAGE';

/** Another firm that an insurer works with. */
export interface Partner {
  readonly name: string;
  /** Null for a firm that is no platform. */
  readonly code: string | null;
  /** Nobody worked with it before this day. */
  readonly establishedOn: string;
  readonly licensed: boolean;
}

/**
 * What is true of a platform, before any agency saw its slice of it. Every agency's rows are derived from one profile,
 * so that they fit together: who pools funds has no custody, who has a licence has it under one number everywhere.
 */
export interface PlatformProfile {
  /** Place in the sample, from 0; the scenarios come first. */
  readonly index: number;
  /** Seed of everything drawn for this platform. */
  readonly seed: number | string;
  readonly code: string;
  /** Never registered with the commerce bureau: known by an interim code, a domain and a brand. */
  readonly interim: boolean;
  readonly brand: string;
  readonly stem: string;
  readonly domain: string;
  readonly name: string;
  /** District of registration (GB/T 2260); null without registration. */
  readonly registeredRegion: string | null;
  /** Districts where it does business; at least one. */
  readonly operatingRegions: readonly string[];
  /** At least one; the first is the main one. */
  readonly sectors: readonly [Sector, ...Sector[]];
  readonly standing: Standing;
  readonly establishedOn: string;
  /** The day it closed or was found gone; null while it runs. */
  readonly endedOn: string | null;
  /** The red lines that it really crosses, found out or not. */
  readonly conduct: ReadonlySet<RedLine>;
  /** A criminal case was filed. */
  readonly criminal: boolean;
  readonly legalRepresentative: Person;
  /** 注册资本, whole yuan. */
  readonly capital: number;
  /** Client money that it handles, whole yuan. */
  readonly volume: number;
  /** Natural persons whose money that is. */
  readonly investors: number;
  readonly branches: number;
  readonly subsidiaries: number;
  readonly limitedPartnerships: number;
  readonly enterpriseShareholders: number;
  /** Banks that a payment firm is linked to directly (直连). */
  readonly directBankLinks: number;
  /** Bookings on its reserve or custody accounts, or on the account that it pools money in. */
  readonly transactions: number;
  /** Layers of products sold through one another (嵌套); 1 where nothing is nested. */
  readonly nestingLayers: number;
  /** Investors behind all the layers of a nested product; null where nothing is nested. */
  readonly finalInvestors: number | null;
  readonly insuranceLicence: InsuranceLicenceKind | null;
  readonly partners: readonly Partner[];
}

/** The platform's own stream of choices for one part of its records. */
export function randomOf(profile: PlatformProfile, part: string): Random {
  return randomFor(profile.seed, part, profile.index);
}

export const isIn = (profile: PlatformProfile, sector: Sector): boolean => profile.sectors.includes(sector);

/** Whether at least one of the red lines is crossed. */
export const crosses = (profile: PlatformProfile, ...redLines: readonly RedLine[]): boolean =>
  redLines.some((redLine) => profile.conduct.has(redLine));

/** The district whose agencies deal with the platform first: that of registration, else where it does business. */
export function homeRegion({ registeredRegion, operatingRegions, code }: PlatformProfile): string {
  const home = registeredRegion ?? operatingRegions[0];
  if (home === undefined) throw new RangeError(`Platform ${code} does business nowhere`);
  return home;
}
