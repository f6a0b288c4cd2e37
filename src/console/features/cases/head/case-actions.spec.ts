import { describe, expect, it } from 'vitest';
import { caseActions } from './case-actions';

const action = (mutation: string) => ({ mutation, label: mutation });

describe('caseActions', () => {
  it('puts what is asked first, each once, and sends steps of the dispute to its page', () => {
    const actions = caseActions({
      availableActions: [action('markUrgent'), action('fileOpinion')],
      opinions: [
        { agency: 'PBOC', availableActions: [action('withdrawOpinion'), action('reviseOpinion')] },
        { agency: 'BANKING', availableActions: [] },
      ],
      dispute: { id: 'd1', availableActions: [action('referDispute'), action('markUrgent')] },
    });
    expect(actions.map(({ mutation, to }) => `${mutation} ${to ?? ''}`.trim())).toEqual([
      'fileOpinion',
      'reviseOpinion',
      'markUrgent',
      'withdrawOpinion',
      'referDispute /disputes/d1?do=referDispute',
    ]);
  });
});
