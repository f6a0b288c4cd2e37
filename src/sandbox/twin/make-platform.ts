import { randomFor } from '../../sample-data/index.js';
import { makeCode } from '../invented/identifiers.js';
import { makeFirmName } from '../invented/names.js';
import { INTERIM } from '../profile/measure-groups.js';
import type { GroupProfile, Profile } from '../profile/profile-file.js';
import { drawKey, drawRegion, drawRows, drawValue } from './draw.js';
import { sampleValues } from './sample-values.js';

/** A platform of a sandbox, before any agency's rows of it. */
export interface TwinPlatform {
  /** Place in the sandbox, from 0. */
  readonly index: number;
  readonly code: string;
  readonly name: string;
  readonly interim: boolean;
  readonly sectors: readonly string[];
  readonly registeredRegion: string | null;
  readonly operatingRegions: readonly string[];
  /** District whose agencies deal with it first. */
  readonly home: string;
  /** Whose row counts are its own; null for the guide. */
  readonly group: GroupProfile | null;
}

/** What a sandbox is made from: the same gives the same data, byte for byte. */
export interface TwinOptions {
  readonly profile: Profile;
  readonly seed: number | string;
}

/** 示例机构: the first platform of every sandbox. It has a row in each table whatever the profile tells, and the matters are on it. */
const GUIDE = {
  home: '110105',
  operatingRegions: ['110105', '340104', '440304', '310115'],
  sectors: ['P2P_LENDING', 'ASSET_MANAGEMENT'],
};

/** The code of the guide, the same in every sandbox. */
export const GUIDE_CODE = makeCode(GUIDE.home, 0, false);

const NAME_LENGTH = 14;

function guide(): TwinPlatform {
  return {
    index: 0,
    code: GUIDE_CODE,
    name: makeFirmName('000000', NAME_LENGTH),
    interim: false,
    sectors: GUIDE.sectors,
    registeredRegion: GUIDE.home,
    operatingRegions: GUIDE.operatingRegions,
    home: GUIDE.home,
    group: null,
  };
}

const SAMPLE_SECTORS = (): readonly string[] =>
  sampleValues('coordination.platform', 'sectors').map((each) =>
    Array.isArray(each) ? each.join('+') : String(each),
  );

/** The platform at this place; the guide at the first. */
export function platformAt({ profile, seed }: TwinOptions, index: number): TwinPlatform {
  if (index === 0) return guide();
  const random = randomFor(seed, 'sandbox platform', index);
  const key = drawKey(
    random,
    Object.fromEntries(Object.entries(profile.groups).map(([name, { share }]) => [name, share])),
  );
  const group = key === null ? undefined : profile.groups[key];
  const interim = key === INTERIM;
  const sectors = drawKey(random, group?.sectors ?? {}) ?? random.pick(SAMPLE_SECTORS());
  const { operatingRegions, registeredRegions } = profile;
  const registered = interim ? null : (drawRegion(random, registeredRegions) ?? GUIDE.home);
  const operating = new Set<string>();
  if (registered !== null && random.chance(operatingRegions.home)) operating.add(registered);
  const others = drawRows(random, operatingRegions.others);
  const wanted = Math.max(1, operating.size + others);
  for (let attempt = 0; operating.size < wanted && attempt < 3 * wanted; attempt += 1) {
    operating.add(drawRegion(random, operatingRegions.shares) ?? registered ?? GUIDE.home);
  }
  const [first = GUIDE.home] = operating;
  const home = registered ?? first;
  const number = String(index).padStart(6, '0');
  const length = profile.nameLengths
    ? Math.round(drawValue(random, profile.nameLengths.map(Number)))
    : NAME_LENGTH;
  return {
    index,
    code: makeCode(home, index, interim),
    name: makeFirmName(number, length),
    interim,
    sectors: sectors.split('+'),
    registeredRegion: registered,
    operatingRegions: [...operating],
    home,
    group: group ?? null,
  };
}
