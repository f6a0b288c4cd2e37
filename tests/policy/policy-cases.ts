import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { AGREEMENT_STATUSES, DENIAL_REASONS, JURISDICTIONS, WARRANT_STATES } from '../../src/access/index.js';
import { CASE_STATUSES } from '../../src/determination/model/cases/substance-case.machine.js';
import { ACTORS, AGENCIES, LEVELS, PURPOSES, ROLES } from '../../src/kernel/index.js';

const instant = z.iso.datetime().transform((text) => new Date(text));
const from = instant.default(new Date('2020-01-01T00:00:00Z'));
const to = instant.default(new Date('2099-01-01T00:00:00Z'));

const agreement = z.strictObject({
  owner: z.enum(AGENCIES),
  grantee: z.enum(ACTORS),
  items: z.array(z.string()).min(1),
  purposes: z.array(z.enum(PURPOSES)).min(1),
  jurisdiction: z.enum(JURISDICTIONS).default('ANY'),
  /** The region whose offices it is between; for the whole country when left out. */
  region: z.string().nullable().default(null),
  masked: z.boolean().default(false),
  dailyQuota: z.int().min(1).nullable().default(null),
  status: z.enum(AGREEMENT_STATUSES).default('ACTIVE'),
  validFrom: from,
  validTo: to,
});

const warrant = z.strictObject({
  holder: z.enum(ACTORS),
  purpose: z.enum(PURPOSES),
  state: z.enum(WARRANT_STATES).default('ACTIVE'),
  validFrom: from,
  validTo: to,
  usesLeft: z.int().min(0).default(1),
  /** The office that holds it. */
  office: z
    .strictObject({ level: z.enum(LEVELS), region: z.string().nullable().default(null) })
    .default({ level: 'NATIONAL', region: null }),
  /** Who may use it; `u1` asks in every case. */
  officers: z.array(z.string()).min(1).default(['u1', 'u2']),
});

const caller = z.strictObject({
  agency: z.enum(ACTORS),
  role: z.enum(ROLES),
  level: z.enum(LEVELS),
  region: z.string().nullable().default(null),
  purpose: z.enum(PURPOSES).nullable().default(null),
  /** A legal basis in words; `warrant` names the case's own warrant. */
  basis: z.string().nullable().default(null),
});

/** The substance case that the request names. */
const substanceCase = z.strictObject({
  status: z.enum(CASE_STATUSES).default('COLLECTING'),
  openedBy: z.enum(ACTORS),
  concerned: z.array(z.enum(AGENCIES)).min(2),
});

const allowed = z.strictObject({
  allowed: z.literal(true),
  rule: z.string(),
  agreement: z.string().optional(),
  masked: z.boolean().optional(),
  region: z.string().optional(),
  dailyQuota: z.int().optional(),
});

const denied = z.strictObject({
  reason: z.enum(DENIAL_REASONS),
  rule: z.string(),
  code: z.enum(['FIELD_DENIED', 'PURPOSE_REQUIRED']).default('FIELD_DENIED'),
});

const policyCase = z.strictObject({
  name: z.string(),
  caller,
  item: z.string(),
  /** Whether a list is filtered by the item, and it is not itself read. */
  filters: z.boolean().default(false),
  /** Names from the file's `agreements`. */
  agreements: z.array(z.string()).default([]),
  /** A name from the file's `warrants`, or a warrant. */
  warrant: z.union([z.string(), warrant]).optional(),
  /**
   * A name from the file's `substanceCases`, or a case. `none` where the request names no case, `unknown` where there is
   * none of that name; when absent, one that is open and that the caller's agency opened.
   */
  substanceCase: z.union([z.string(), substanceCase]).optional(),
  now: instant.default(new Date('2026-06-01T00:00:00Z')),
  /** Uses counted today by agreement, of those that are used up. */
  uses: z.record(z.string(), z.int()).default({}),
  expect: z.union([allowed, denied]),
  /** False where the running hub would not let the case come about. */
  live: z.boolean().default(true),
});

const policyFile = z.strictObject({
  /** Only a place for an anchor. */
  caller: z.unknown().optional(),
  agreements: z.record(z.string(), agreement).default({}),
  warrants: z.record(z.string(), warrant).default({}),
  substanceCases: z.record(z.string(), substanceCase).default({}),
  cases: z.array(policyCase).min(1),
});

export type PolicyFile = z.infer<typeof policyFile> & { readonly file: string };
export type PolicyCase = PolicyFile['cases'][number];
export type PolicyAgreement = z.infer<typeof agreement>;
export type PolicyWarrant = z.infer<typeof warrant>;
export type PolicySubstanceCase = z.infer<typeof substanceCase>;

const CASES = join(import.meta.dirname, 'cases');

/**
 * Reads every `*.yaml` in `cases/`. A misspelt key, code or name is an error, so that no case passes by being
 * misread.
 */
export function readPolicyFiles(): PolicyFile[] {
  const names = readdirSync(CASES).filter((name) => name.endsWith('.yaml'));
  return names.toSorted().map((file) => {
    const text = readFileSync(join(CASES, file), 'utf8');
    const read = policyFile.safeParse(parse(text, { merge: true }));
    if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
    return { ...read.data, file };
  });
}

/** The case's warrant, looked up by name where it is one. */
export function warrantOf(file: PolicyFile, { name, warrant: given }: PolicyCase): PolicyWarrant | null {
  if (given === undefined || typeof given !== 'string') return given ?? null;
  const found = file.warrants[given];
  if (!found) throw new Error(`${file.file}, ${name}: no warrant ${given}`);
  return found;
}

/** The case's agreements by name. */
export function agreementsOf(
  file: PolicyFile,
  { name, agreements }: PolicyCase,
): [string, PolicyAgreement][] {
  return agreements.map((given) => {
    const found = file.agreements[given];
    if (!found) throw new Error(`${file.file}, ${name}: no agreement ${given}`);
    return [given, found];
  });
}

/** The case that the request names, or why there is none. */
export function substanceCaseOf(
  file: PolicyFile,
  { name, caller: { agency }, substanceCase: given }: PolicyCase,
): PolicySubstanceCase | 'none' | 'unknown' {
  if (given === 'none' || given === 'unknown') return given;
  if (given === undefined) {
    return { status: 'COLLECTING', openedBy: agency, concerned: ['BANKING', 'SECURITIES'] };
  }
  if (typeof given !== 'string') return given;
  const found = file.substanceCases[given];
  if (!found) throw new Error(`${file.file}, ${name}: no substance case ${given}`);
  return found;
}
