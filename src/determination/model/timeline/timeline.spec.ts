import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTimeline, TIMELINE_SUBJECTS, type RecordedStep } from './timeline.js';

const step = (
  version: number,
  command: string,
  from: string | null,
  to: string,
  at: number,
): RecordedStep => ({
  version,
  command,
  from,
  to,
  at: new Date(at),
});

describe('mergeTimeline', () => {
  it('tells each step once, and what followed from it after it', () => {
    const timeline = mergeTimeline([
      {
        subject: 'CASE',
        id: 'c',
        steps: [
          step(1, 'openSubstanceCase', null, 'COLLECTING', 1),
          step(2, 'fileOpinion', 'COLLECTING', 'COLLECTING', 2),
          step(3, 'openDispute', 'COLLECTING', 'DISPUTED', 2),
          step(4, 'reviseOpinion', 'DISPUTED', 'DISPUTED', 3),
          step(5, 'settleDispute', 'DISPUTED', 'DETERMINED', 3),
        ],
      },
      {
        subject: 'DISPUTE',
        id: 'd',
        steps: [
          step(1, 'openDispute', null, 'CONSULTATION', 2),
          step(2, 'reviseOpinion', 'CONSULTATION', 'CONSULTATION', 3),
          step(3, 'settleDispute', 'CONSULTATION', 'SETTLED', 3),
        ],
      },
      {
        subject: 'INTERIM_MEASURE',
        id: 'm',
        steps: [
          step(1, 'orderInterimMeasure', null, 'IN_FORCE', 2),
          step(2, 'endWithDispute', 'IN_FORCE', 'ENDED', 3),
        ],
      },
    ]);
    expect(timeline.map(({ subject, command }) => `${subject} ${command}`)).toEqual([
      'CASE openSubstanceCase',
      'CASE fileOpinion',
      'DISPUTE openDispute',
      'CASE openDispute',
      'CASE reviseOpinion',
      'DISPUTE settleDispute',
      'INTERIM_MEASURE endWithDispute',
      'CASE settleDispute',
    ]);
  });

  it('keeps the steps of each subject in their order, whatever their clocks said', () => {
    const clocks = fc.array(fc.nat(20), { maxLength: 10 });
    fc.assert(
      fc.property(fc.tuple(clocks, clocks, clocks), (all) => {
        const timeline = mergeTimeline(
          all.map((clock, index) => ({
            subject: TIMELINE_SUBJECTS[index] ?? 'CASE',
            id: String(index),
            steps: clock.map((at, place) =>
              step(place + 1, 'endWithDispute', 'A', place % 2 ? 'A' : 'B', at),
            ),
          })),
        );
        expect(timeline).toHaveLength(all.flat().length);
        for (const [index, clock] of all.entries()) {
          const own = timeline.filter(({ subjectId }) => subjectId === String(index));
          expect(own.map(({ version }) => version)).toEqual(clock.map((_at, place) => place + 1));
        }
      }),
    );
  });
});
