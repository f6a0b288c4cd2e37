import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seating, type RecusalDecision } from './seating.js';

const seat = (member: string, chair = false) => ({
  member,
  agency: null,
  chair,
  term: 1,
  seatedFrom: new Date(0),
});
const MEMBERS = [seat('old'), seat('chair', true), seat('new')];

let version = 0;
const decision = (member: string, more: Partial<RecusalDecision> = {}): RecusalDecision => ({
  version: (version += 1),
  member,
  recused: true,
  substitute: null,
  substituteAgency: null,
  ...more,
});
const present = (decisions: readonly RecusalDecision[]) =>
  seating(MEMBERS, decisions).present.map(({ member }) => member);

describe('who takes part', () => {
  it('is everybody, under the chair', () => {
    expect(seating(MEMBERS, [])).toMatchObject({ presiding: 'chair' });
    expect(present([])).toEqual(['old', 'chair', 'new']);
  });

  it('is under whoever sits longest where the chair is recused, or there is none', () => {
    expect(seating(MEMBERS, [decision('chair', { substitute: 'sub' })]).presiding).toBe('old');
    expect(seating([seat('one'), seat('two')], []).presiding).toBe('one');
    expect(
      seating(
        MEMBERS,
        MEMBERS.map(({ member }) => decision(member)),
      ).presiding,
    ).toBeNull();
  });

  it('is a substitute for a recused member, and another for him', () => {
    const replaced = decision('new', { substitute: 'sub', substituteAgency: 'POLICE' });
    expect(seating(MEMBERS, [replaced]).present.at(-1)).toEqual({ member: 'sub', agency: 'POLICE' });
    expect(present([replaced, decision('sub')])).toEqual(['old', 'chair']);
    expect(present([replaced, decision('sub', { substitute: 'third' })])).toEqual(['old', 'chair', 'third']);
  });

  it('is a member whose recusal was applied for and turned down', () => {
    expect(present([decision('new', { recused: false })])).toEqual(['old', 'chair', 'new']);
  });

  it('is nobody twice, nobody recused, and only members and their substitutes', () => {
    const names = fc.constantFrom('old', 'chair', 'new', 's1', 's2', 's3');
    const decisions = fc.array(
      fc.record({
        member: names,
        recused: fc.boolean(),
        substitute: fc.option(names, { nil: null }),
        substituteAgency: fc.constant(null),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(decisions, (each) => {
        const numbered = each.map((row, index) => ({ ...row, version: index }));
        const result = seating(MEMBERS, numbered);
        const sitting = result.present.map(({ member }) => member);
        expect(new Set(sitting).size).toBe(sitting.length);
        expect(sitting.some((member) => result.recused.has(member))).toBe(false);
        const named = new Set([...MEMBERS.map(({ member }) => member), ...each.map((row) => row.substitute)]);
        expect(sitting.every((member) => named.has(member))).toBe(true);
        expect(result.presiding === null).toBe(sitting.length === 0);
        expect(seating(MEMBERS, numbered.toReversed())).toEqual(result);
      }),
    );
  });
});
