import { describe, expect, it } from 'vitest';
import { beijingInstant, inputOf, minorUnits } from './step-input';
import type { StepField } from './step';

const label = { zh: '', en: '' };

describe('minorUnits', () => {
  it.each([
    ['1,234.5', '123450'],
    ['0', '0'],
    ['52860000000.01', '5286000000001'],
    ['1.234', null],
    ['十', null],
  ])('reads %s 元 as %s 分', (yuan, minor) => expect(minorUnits(yuan)).toBe(minor));
});

describe('beijingInstant', () => {
  it('is eight hours before the same figures in UTC', () => {
    expect(beijingInstant('2016-06-01T00:30')).toBe('2016-05-31T16:30:00.000Z');
  });
});

describe('inputOf', () => {
  const fields: readonly StepField[] = [
    { name: 'reason', kind: 'text', label },
    { name: 'meetingAt', kind: 'instant', label },
    { name: 'amount', kind: 'money', label },
    {
      name: 'papers',
      kind: 'list',
      label,
      fields: [
        { name: 'title', kind: 'line', label },
        { name: 'sha256', kind: 'file', label },
      ],
    },
    { name: 'severity', kind: 'group', label, fields: [{ name: 'fraud', kind: 'yes', label }] },
    { name: 'officers', kind: 'lines', label },
  ];

  it('leaves out what was left empty, and what no field asks for', () => {
    expect(
      inputOf(fields, {
        reason: '  ',
        papers: [{}, undefined],
        severity: { fraud: null },
        other: 'x',
        officers: [''],
      }),
    ).toEqual({});
  });

  it('gives moments, sums and lists as the interface takes them', () => {
    expect(
      inputOf(fields, {
        reason: ' 协商未成 ',
        meetingAt: '2016-06-01T09:30',
        amount: '5000',
        papers: [{ title: '送审稿', sha256: null }],
        severity: { fraud: false },
        officers: ['甲', ' 乙 '],
      }),
    ).toEqual({
      reason: '协商未成',
      meetingAt: '2016-06-01T01:30:00.000Z',
      amount: '500000',
      papers: [{ title: '送审稿' }],
      severity: { fraud: false },
      officers: ['甲', '乙'],
    });
  });
});
