import { describe, expect, it } from 'vitest';
import { caseActions, isCrimeReporter } from './case-actions';

const action = (mutation: string) => ({
  mutation,
  label: mutation,
  deadline: null,
  rule: '国办发〔2016〕21号',
});

describe('caseActions', () => {
  it('puts what is asked first, each once, and sends steps of the dispute to its page', () => {
    const actions = caseActions({
      availableActions: [action('markUrgent'), action('fileOpinion')],
      opinions: [
        { agency: 'PBOC', availableActions: [action('withdrawOpinion'), action('reviseOpinion')] },
        { agency: 'BANKING', availableActions: [] },
      ],
      determination: { availableActions: [action('issueRectificationOrder')] },
      dispute: { id: 'd1', availableActions: [action('referDispute'), action('markUrgent')] },
    });
    expect(actions.map(({ mutation, to }) => `${mutation} ${to ?? ''}`.trim())).toEqual([
      'fileOpinion',
      'reviseOpinion',
      'issueRectificationOrder',
      'markUrgent',
      'withdrawOpinion',
      'referDispute /disputes/d1?do=referDispute',
    ]);
    expect(actions.map(({ rule }) => rule)).toEqual(actions.map(() => '国办发〔2016〕21号'));
  });
});

it.each([
  ['the office that is named', { agency: 'BANKING', level: 'PROVINCIAL', region: '110000' }, true],
  ['another office of that agency', { agency: 'BANKING', level: 'PROVINCIAL', region: '320000' }, false],
  ['another agency', { agency: 'PBOC', level: 'PROVINCIAL', region: '110000' }, false],
])('a suspected crime is for %s to transfer', (_who, office, is) => {
  const named = { agency: 'BANKING', level: 'PROVINCIAL', region: '110000' };
  expect(isCrimeReporter({ crimeReporters: [named] }, office)).toBe(is);
  expect(isCrimeReporter(null, office)).toBe(false);
});
