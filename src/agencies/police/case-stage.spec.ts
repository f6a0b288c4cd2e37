import { describe, expect, it } from 'vitest';
import { CaseStage, isOpen } from './case-stage.js';

describe('isOpen', () => {
  it('holds from filing until the case is judged or withdrawn', () => {
    expect(Object.values(CaseStage).filter(isOpen)).toEqual([
      'FILED',
      'INVESTIGATION',
      'REFERRED_FOR_PROSECUTION',
      'PROSECUTED',
    ]);
  });
});
