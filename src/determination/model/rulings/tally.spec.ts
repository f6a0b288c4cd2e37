import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { VOTE_CHOICES, type VoteChoice } from '../deliberation/deliberation.js';
import { DEFAULT_VOTING_RULES } from '../../settings/index.js';
import { tally, type Count } from './tally.js';

const OPENED = new Date('2016-06-13T02:00:00Z');
const DAY = 86_400_000;
const later = (days: number): Date => new Date(OPENED.getTime() + days * DAY);

/** Members a, b, c … with a vote each, `-` for none; the first presides. */
function count(choices: string, more: Partial<Count> = {}) {
  const letters = { F: 'FOR', A: 'AGAINST', X: 'ABSTAIN' } as const;
  const names = [...choices].map((_letter, index) => `m${index}`);
  const votes = [...choices].flatMap((letter, version) =>
    letter === 'F' || letter === 'A' || letter === 'X'
      ? [{ version, member: `m${version}`, choice: letters[letter] }]
      : [],
  );
  return tally({
    members: names,
    votes,
    presiding: 'm0',
    openedAt: OPENED,
    now: OPENED,
    rules: DEFAULT_VOTING_RULES,
    ...more,
  });
}

describe('the count', () => {
  it.each([
    ['F', 0, 'QUALIFIED'],
    ['FF-', 0, 'QUALIFIED'],
    ['FFX', 0, 'QUALIFIED'],
    ['FFA', 0, 'QUALIFIED'],
    ['FFFF--', 0, 'QUALIFIED'],
    ['F--', 0, null],
    ['FFF---', 0, null],
    ['FFA-', 0, 'QUALIFIED'],
    ['FFAA', 0, null],
    ['FXX', 0, null],
    ['FFFAA', 13.999, null],
    ['FFFAA', 14, 'SIMPLE'],
    ['FXX', 14, 'SIMPLE'],
    ['FFAA', 14, 'CASTING_VOTE'],
    ['AAFF', 14, null],
    ['XFFAA', 14, null],
    ['XXX', 14, null],
    ['FFAAA', 30, null],
    ['FFF---', 30, null],
    ['', 30, null],
  ] as const)('of %s after %d days gives %s', (choices, days, carriedBy) => {
    expect(count(choices, { now: later(days) }).carriedBy).toBe(carriedBy);
  });

  it('says what is missing', () => {
    expect(count('F---')).toMatchObject({ quorum: { have: 1, need: 3 }, carriedBy: null });
    expect(count('FAAX')).toMatchObject({ for: 1, against: 2, abstain: 1, need: 3, carriedBy: null });
    expect(count('FAAX', { now: later(14) })).toMatchObject({ need: 2, simpleMajorityFrom: later(14) });
  });

  it('takes a member’s last vote, and none of strangers', () => {
    const votes = [
      { version: 9, member: 'm0', choice: 'AGAINST' },
      { version: 2, member: 'm0', choice: 'FOR' },
      { version: 3, member: 'stranger', choice: 'FOR' },
    ] as const;
    expect(tally({ ...input(['m0', 'm1']), votes })).toMatchObject({
      for: 0,
      against: 1,
      quorum: { have: 1 },
    });
  });
});

const input = (members: readonly string[]): Count => ({
  members,
  votes: [],
  presiding: members[0] ?? null,
  openedAt: OPENED,
  now: OPENED,
  rules: DEFAULT_VOTING_RULES,
});

/** Any group with any votes at any time, under any rules of at least one half. */
const counts: fc.Arbitrary<Count> = fc
  .record({
    size: fc.nat({ max: 20 }),
    votes: fc.array(
      fc.record({
        version: fc.nat({ max: 999 }),
        member: fc.nat({ max: 22 }).map((index) => `m${index}`),
        choice: fc.constantFrom<VoteChoice>('FOR', 'FOR', 'FOR', ...VOTE_CHOICES),
      }),
      { maxLength: 120 },
    ),
    presiding: fc.nat({ max: 40 }),
    days: fc.integer({ min: 0, max: 30 }),
    quorum: fc.constantFrom({ numerator: 2, denominator: 3 }, { numerator: 1, denominator: 2 }),
    majority: fc.constantFrom({ numerator: 2, denominator: 3 }, { numerator: 3, denominator: 4 }),
  })
  .map(({ size, votes, presiding, days, quorum, majority }) => ({
    members: Array.from({ length: size }, (_each, index) => `m${index}`),
    // No two events of a dispute have one version.
    votes: votes.map((vote, index) => ({ ...vote, version: vote.version * 1_000 + index })),
    presiding: `m${presiding}`,
    openedAt: OPENED,
    now: later(days),
    rules: { quorum, majority, simpleMajorityAfterDays: 14 },
  }));

describe('whatever the votes', () => {
  it('no draft is carried without its quorum, or with more against it than for it', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const result = tally(each);
        expect(result.for + result.against + result.abstain).toBe(result.quorum.have);
        expect(result.quorum.have).toBeLessThanOrEqual(result.members);
        if (result.carriedBy === null) return;
        expect(result.quorum.have).toBeGreaterThanOrEqual(result.quorum.need);
        expect(result.quorum.need * each.rules.quorum.denominator).toBeGreaterThanOrEqual(
          result.members * each.rules.quorum.numerator,
        );
        expect(result.for).toBeGreaterThan(0);
        expect(result.for).toBeGreaterThanOrEqual(result.against);
      }),
    );
  });

  it('before the simple majority counts, a carried draft has its share of the votes cast', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const result = tally({ ...each, now: OPENED });
        const { numerator, denominator } = each.rules.majority;
        const reaches = result.for > 0 && result.for * denominator >= result.quorum.have * numerator;
        expect(result.carriedBy).toBe(
          reaches && result.quorum.have >= result.quorum.need ? 'QUALIFIED' : null,
        );
      }),
    );
  });

  it('time undoes no majority, and one more vote for a draft never does', () => {
    let carried = 0;
    fc.assert(
      fc.property(counts, fc.nat({ max: 39 }), (each, index) => {
        const before = tally(each);
        if (before.carriedBy === null) return;
        carried += 1;
        expect(tally({ ...each, now: later(60) }).carriedBy).not.toBeNull();
        const changed = { version: 9_999_999, member: `m${index}`, choice: 'FOR' } as const;
        expect(tally({ ...each, votes: [...each.votes, changed] }).carriedBy).not.toBeNull();
      }),
      { numRuns: 1_000 },
    );
    expect(carried).toBeGreaterThan(20);
  });

  it('the order of votes and members decides nothing', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const { ballots, ...result } = tally(each);
        const turned = tally({
          ...each,
          members: each.members.toReversed(),
          votes: each.votes.toReversed(),
        });
        expect(turned).toEqual({ ...result, ballots: ballots.toReversed() });
      }),
    );
  });

  it('each ballot is the last vote of a member', () => {
    fc.assert(
      fc.property(counts, (each) => {
        const { ballots } = tally(each);
        expect(new Set(ballots.map(({ member }) => member)).size).toBe(ballots.length);
        for (const { member, choice } of ballots) {
          expect(each.members).toContain(member);
          const own = each.votes.filter((vote) => vote.member === member);
          const last = own.toSorted((one, other) => other.version - one.version)[0];
          expect(last?.choice).toBe(choice);
        }
      }),
    );
  });
});
