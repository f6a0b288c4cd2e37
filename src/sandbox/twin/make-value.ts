import {
  addDays,
  instantOn,
  makeResidentIdNumber,
  makeSandboxAffiliateCode,
  SANDBOX_DISTRICT,
  type Random,
  type SampleValue,
} from '../../sample-data/index.js';
import { type Column, type DescribedTable } from '../columns/index.js';
import { makeOwnAccount, makeRecordNumber, makeStrangerAccount } from '../invented/identifiers.js';
import { makeBankName, makeFirmName, makePersonName, makeText } from '../invented/names.js';
import type { ColumnProfile, Profile } from '../profile/profile-file.js';
import { drawDay, drawKey, drawRegion, drawRows, drawValue, intoResidue } from './draw.js';
import type { TwinPlatform } from './make-platform.js';
import { sampleValues } from './sample-values.js';

export type TwinRow = Record<string, SampleValue>;

/** Where a value is made: whose row it is in, at which place, and what there is already. */
export interface Place {
  readonly random: Random;
  readonly profile: Profile;
  readonly platform: TwinPlatform;
  readonly table: DescribedTable;
  /** Place of the row among those of the platform, from 0. */
  readonly position: number;
  /** What the row has so far. */
  readonly row: TwinRow;
  /** The platform's rows that are made, of this table and of those before it. */
  readonly made: ReadonlyMap<string, readonly TwinRow[]>;
  /** Another platform of the sandbox, as likely as any. */
  readonly other: () => TwinPlatform;
}

const USUAL_LENGTH = 8;
/** For how long something holds where nothing is told. */
const USUAL_DAYS = 365;

type Numbers = ColumnProfile & { is: 'numbers' };

function numberOf({ random, table }: Place, name: string, column: Column, told: Numbers | null): number {
  if (told !== null) return drawValue(random, told.edges.map(Number));
  if (column.over) return column.is === 'DAY' ? USUAL_DAYS : 0;
  if (column.partOf) return 0;
  const known = sampleValues(table, name);
  return known.length === 0 ? 0 : Number(random.pick(known));
}

function lengthOf({ random, table }: Place, name: string, told: ColumnProfile | undefined): number {
  if (told?.is === 'numbers') return Math.round(drawValue(random, told.edges.map(Number)));
  const known = sampleValues(table, name);
  return known.length === 0 ? USUAL_LENGTH : String(random.pick(known)).length;
}

/** Amounts as text, which keeps all digits; counts as numbers. Nothing that is more than none is rounded to it. */
function exactNumber(
  place: Place,
  kind: 'AMOUNT' | 'COUNT',
  name: string,
  column: Column,
  told: Numbers | null,
): SampleValue {
  const drawn = numberOf(place, name, column, told);
  const base = column.over ? Number(place.row[column.over]) : 0;
  const whole = column.partOf ? Number(place.row[column.partOf]) : 1;
  const value = base + Math.max(drawn > 0 && !column.partOf ? 1 : 0, Math.round(drawn * whole));
  const moved = Math.max(base, intoResidue(value, place.profile.unusedNumbers[kind]));
  return kind === 'AMOUNT' ? String(moved) : moved;
}

function fractionOf(place: Place, name: string, max: number, column: Column, told: Numbers | null): string {
  const drawn = numberOf(place, name, column, told);
  return Math.min(max, Math.max(drawn > 0 ? 0.000_001 : 0, drawn)).toFixed(6);
}

function dayOf(place: Place, name: string, column: Column, told: ColumnProfile | undefined): string {
  if (column.is === 'DAY' && column.over) {
    const days = Math.round(numberOf(place, name, column, told?.is === 'numbers' ? told : null));
    return addDays(String(place.row[column.over]), Math.max(1, days));
  }
  if (told?.is === 'days') return drawDay(place.random, told.edges);
  const known = sampleValues(place.table, name);
  return known.length === 0 ? '2016-01-01' : String(place.random.pick(known)).slice(0, 10);
}

function regionsOf(
  { random, table, platform }: Place,
  name: string,
  told: ColumnProfile | undefined,
): string[] {
  if (told?.is !== 'areas') {
    const known = sampleValues(table, name);
    const picked = known.length === 0 ? [] : random.pick(known);
    return Array.isArray(picked) ? [...picked] : [];
  }
  const count = drawRows(random, told.many);
  return [...new Set(Array.from({ length: count }, () => drawRegion(random, told.shares) ?? platform.home))];
}

/** One of the platform's rows of a table, but not the one that is being made; null where it has none. */
function keyOfRow({ random, made }: Place, table: string, key: string): SampleValue {
  const rows = made.get(table) ?? [];
  return rows.length === 0 ? null : (random.pick(rows)[key] ?? null);
}

/** A partner: one of the registry with its name, or a firm that the registry does not have. */
function linked(place: Place, name: string, told: ColumnProfile | undefined): SampleValue {
  const { random, platform, position, row } = place;
  const stranger = (): string =>
    makeFirmName(`${String(platform.index).padStart(6, '0')}伙伴${position + 1}`, 16);
  const partner = random.chance(told?.is === 'links' ? told.registered : 1) ? place.other() : null;
  row[name] = partner?.name ?? stranger();
  return partner?.code ?? makeSandboxAffiliateCode(platform.home, platform.index, 500 + position);
}

function codeOf({ random, table }: Place, name: string, told: ColumnProfile | undefined): SampleValue {
  const drawn = told?.is === 'codes' ? drawKey(random, told.shares) : null;
  return drawn ?? random.pick(sampleValues(table, name));
}

function codesOf({ random, table }: Place, name: string, told: ColumnProfile | undefined): SampleValue {
  if (told?.is !== 'codes') return random.pick(sampleValues(table, name));
  const wanted = Math.min(drawRows(random, told.many), Object.keys(told.shares).length);
  const rest = { ...told.shares };
  const drawn: string[] = [];
  while (drawn.length < wanted) {
    const code = drawKey(random, rest);
    if (code === null) break;
    drawn.push(code);
    delete rest[code];
  }
  return drawn.length > 0 ? drawn : random.pick(sampleValues(table, name));
}

/** A firm of the platform's surroundings; a short name has not its place among them. */
const firmOf = (number: string, position: number, length: number): string =>
  makeFirmName(length > 10 ? `${number}之${position + 1}` : number, length);

/**
 * The value of one column, drawn from what the profile tells of it, or from what sample data has where it tells nothing.
 * Columns that it depends on must be in the row.
 */
export function makeValue(place: Place, name: string, column: Column): SampleValue {
  const { random, profile, platform, table, position, row } = place;
  const told = profile.tables[table]?.columns[name];
  if (column.only && !column.only.codes.includes(String(row[column.only.column]))) return null;
  if (told !== undefined && told.nulls > 0 && random.chance(told.nulls)) return null;
  const numbers = told?.is === 'numbers' ? told : null;
  const number = String(platform.index).padStart(6, '0');
  switch (column.is) {
    case 'PLATFORM':
      return platform.code;
    case 'POSITION':
      return position + 1;
    case 'NAME_OF_PLATFORM':
      return platform.name;
    case 'HOLDER':
      return row['kind'] === 'PERSON'
        ? makePersonName(random, random.integer(2, 3))
        : makeFirmName(`${number}股东${position + 1}`, 18);
    case 'PERSON_NUMBER':
      return makeResidentIdNumber(random, SANDBOX_DISTRICT);
    case 'ACCOUNT_NUMBER':
      return makeOwnAccount(platform.index, position);
    case 'OTHER_ACCOUNT_NUMBER':
      return makeStrangerAccount(random);
    case 'FIRM_CODE':
      return makeSandboxAffiliateCode(
        platform.home,
        platform.index,
        position + (table === 'commerce.branch' ? 0 : 900),
      );
    case 'RECORD_NUMBER':
      return makeRecordNumber(column.mark, platform.index, position);
    case 'ROW_OF':
      return keyOfRow(place, column.table, column.key);
    case 'OTHER_PLATFORM':
      return linked(place, column.name, told);
    case 'NAME_OF_OTHER_PLATFORM':
      return row[name] ?? makeFirmName(`${number}伙伴${position + 1}`, 16);
    case 'FIRM_NAME':
      return firmOf(number, position, lengthOf(place, name, told));
    case 'PERSON_NAME':
      return makePersonName(random, lengthOf(place, name, told));
    case 'BANK_NAME':
      return makeBankName(random, lengthOf(place, name, told));
    case 'TEXT':
      return makeText(lengthOf(place, name, told));
    case 'CODE':
      return codeOf(place, name, told);
    case 'CODES':
      return codesOf(place, name, told);
    case 'REGION':
      return (told?.is === 'areas' ? drawRegion(random, told.shares) : null) ?? platform.home;
    case 'REGIONS':
      return regionsOf(place, name, told);
    case 'FLAG':
      return random.chance(told?.is === 'flag' ? told.share : 0.5);
    case 'DAY':
      return dayOf(place, name, column, told);
    case 'INSTANT':
      return instantOn(random, dayOf(place, name, column, told));
    case 'AMOUNT':
    case 'COUNT':
      return exactNumber(place, column.is, name, column, numbers);
    default:
      return fractionOf(place, name, column.max, column, numbers);
  }
}
