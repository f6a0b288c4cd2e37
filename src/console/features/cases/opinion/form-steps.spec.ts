import { describe, expect, it } from 'vitest';
import { FIELD_OF_REFUSAL, FORM_STEPS, stepOfField } from './form-steps';
import { OPINION_FIELDS } from './version-difference';

describe('the steps of the form', () => {
  it('have every field on exactly one step', () => {
    expect(FORM_STEPS.flat().toSorted()).toEqual([...OPINION_FIELDS].toSorted());
  });

  it('are found for every refusal that stands at a field, and the last one for all others', () => {
    for (const field of Object.values(FIELD_OF_REFUSAL)) {
      expect(stepOfField(field)).toBeLessThan(FORM_STEPS.length - 1);
    }
    expect([stepOfField('severity.raised'), stepOfField('signature')]).toEqual([3, 4]);
  });
});
