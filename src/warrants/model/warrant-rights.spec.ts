import { describe, expect, test } from 'vitest';
import type { OfficePlace, Outcome } from '../../kernel/index.js';
import type { InterruptionCommand } from './account-warrant.machine.js';
import {
  competentFor,
  mayApprove,
  mayInterrupt,
  type WarrantActor,
  type WarrantSnapshot,
} from './warrant-rights.js';

/** Registered in Chaoyang of Beijing, and operating in Xuanwu of Nanjing. */
const place = { registeredRegion: '110105', operatingRegions: ['320102'], sectors: [] };
const NATIONAL: OfficePlace = { level: 'NATIONAL', region: null };
const BEIJING: OfficePlace = { level: 'PROVINCIAL', region: '110000' };
const CHAOYANG: OfficePlace = { level: 'DISTRICT', region: '110105' };
const HAIDIAN: OfficePlace = { level: 'DISTRICT', region: '110108' };
const JIANGSU: OfficePlace = { level: 'PROVINCIAL', region: '320000' };
const NANJING: OfficePlace = { level: 'MUNICIPAL', region: '320100' };
const GUANGDONG: OfficePlace = { level: 'PROVINCIAL', region: '440000' };
/** No token says so; nothing may follow from it all the same. */
const NOWHERE: OfficePlace = { level: 'PROVINCIAL', region: null };

const snapshot = (change: Partial<WarrantSnapshot> = {}): WarrantSnapshot => ({
  requester: 'POLICE',
  office: CHAOYANG,
  requestedBy: 'zhang',
  state: 'REQUESTED',
  validTo: new Date('2026-07-01T00:00:00Z'),
  platformCode: '91110000600037341L',
  place,
  competentPlace: 'REGISTERED_OR_OPERATING',
  pausedBy: null,
  ...change,
});
const leader = (office: OfficePlace, more: Partial<WarrantActor> = {}): WarrantActor => ({
  agency: 'POLICE',
  role: 'LEADER',
  officer: 'liu',
  ...office,
  ...more,
});
const codeOf = (outcome: Outcome<null>): string => (outcome.ok ? 'OK' : outcome.error.code);

describe('an office is competent for a platform', () => {
  test.each([
    [NATIONAL, 'OK', 'OK'],
    [BEIJING, 'OK', 'OK'],
    [CHAOYANG, 'OK', 'OK'],
    [HAIDIAN, 'WARRANT_PLACE_NOT_COVERED', 'WARRANT_PLACE_NOT_COVERED'],
    [JIANGSU, 'OK', 'WARRANT_PLACE_NOT_COVERED'],
    [NANJING, 'OK', 'WARRANT_PLACE_NOT_COVERED'],
    [GUANGDONG, 'WARRANT_PLACE_NOT_COVERED', 'WARRANT_PLACE_NOT_COVERED'],
    [NOWHERE, 'WARRANT_PLACE_NOT_COVERED', 'WARRANT_PLACE_NOT_COVERED'],
  ])('%o: by either place %s, by its registration %s', (office, either, registered) => {
    expect(codeOf(competentFor(office, snapshot()))).toBe(either);
    expect(codeOf(competentFor(office, snapshot({ competentPlace: 'REGISTERED' })))).toBe(registered);
  });
});

describe('approving', () => {
  test.each<[string, WarrantActor, Partial<WarrantSnapshot>]>([
    ['OK', leader(CHAOYANG), {}],
    ['OK', leader(BEIJING), {}],
    ['OK', leader(NATIONAL), {}],
    ['WARRANT_OUTSIDE_OFFICE', leader(HAIDIAN), {}],
    ['WARRANT_OUTSIDE_OFFICE', leader(NANJING), {}],
    ['WARRANT_OUTSIDE_OFFICE', leader(NOWHERE), {}],
    ['WARRANT_OUTSIDE_OFFICE', leader(CHAOYANG), { office: BEIJING }],
    ['WARRANT_OUTSIDE_OFFICE', leader(BEIJING), { office: NATIONAL }],
    ['WARRANT_PLACE_NOT_COVERED', leader(GUANGDONG), { office: GUANGDONG }],
    ['WARRANT_ROLE_NOT_ALLOWED', leader(CHAOYANG, { role: 'OFFICER' }), {}],
    ['WARRANT_ROLE_NOT_ALLOWED', leader(CHAOYANG, { role: 'AUDITOR' }), {}],
    ['WARRANT_ROLE_NOT_ALLOWED', leader(CHAOYANG, { role: 'SYSTEM' }), {}],
    ['WARRANT_STEP_NOT_YOURS', leader(CHAOYANG, { agency: 'BANKING' }), {}],
    ['WARRANT_STEP_NOT_YOURS', leader(NATIONAL, { agency: 'PBOC' }), {}],
  ])('%s: %o on %o', (code, actor, change) => {
    expect(codeOf(mayApprove(actor, snapshot(change)))).toBe(code);
  });
});

describe('pausing, resuming and revoking', () => {
  const owner = { agency: 'PBOC', role: 'OFFICER' } as const;
  const paused = (agency: string, office: OfficePlace): Partial<WarrantSnapshot> => ({
    state: 'PAUSED',
    pausedBy: { agency, ...office },
  });

  test.each<[InterruptionCommand, string, WarrantActor, Partial<WarrantSnapshot>]>([
    ['pauseAccountWarrant', 'OK', leader(CHAOYANG), {}],
    ['revokeAccountWarrant', 'OK', leader(NATIONAL), {}],
    ['pauseAccountWarrant', 'WARRANT_OUTSIDE_OFFICE', leader(HAIDIAN), {}],
    ['revokeAccountWarrant', 'WARRANT_OUTSIDE_OFFICE', leader(GUANGDONG), {}],
    ['pauseAccountWarrant', 'WARRANT_ROLE_NOT_ALLOWED', leader(CHAOYANG, { role: 'OFFICER' }), {}],
    ['pauseAccountWarrant', 'OK', leader(NATIONAL, owner), {}],
    ['pauseAccountWarrant', 'OK', leader(NANJING, owner), {}],
    ['revokeAccountWarrant', 'WARRANT_PLACE_NOT_COVERED', leader(GUANGDONG, owner), {}],
    ['revokeAccountWarrant', 'WARRANT_ROLE_NOT_ALLOWED', leader(NATIONAL, { ...owner, role: 'AUDITOR' }), {}],
    ['pauseAccountWarrant', 'WARRANT_STEP_NOT_YOURS', leader(NATIONAL, { agency: 'BANKING' }), {}],
    ['resumeAccountWarrant', 'OK', leader(CHAOYANG), paused('POLICE', CHAOYANG)],
    ['resumeAccountWarrant', 'OK', leader(BEIJING), paused('POLICE', CHAOYANG)],
    ['resumeAccountWarrant', 'WARRANT_OUTSIDE_OFFICE', leader(CHAOYANG), paused('POLICE', BEIJING)],
    ['resumeAccountWarrant', 'WARRANT_STEP_NOT_YOURS', leader(CHAOYANG), paused('PBOC', NATIONAL)],
    ['resumeAccountWarrant', 'WARRANT_STEP_NOT_YOURS', leader(NATIONAL, owner), paused('POLICE', CHAOYANG)],
    ['resumeAccountWarrant', 'WARRANT_OUTSIDE_OFFICE', leader(NANJING, owner), paused('PBOC', NATIONAL)],
    ['resumeAccountWarrant', 'OK', leader(NATIONAL, owner), paused('PBOC', NANJING)],
  ])('%s, %s: %o on %o', (command, code, actor, change) => {
    expect(codeOf(mayInterrupt(actor, snapshot(change), command))).toBe(code);
  });
});
