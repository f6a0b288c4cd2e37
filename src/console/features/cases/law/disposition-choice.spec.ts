import { describe, expect, it } from 'vitest';
import {
  conductChoices,
  dispositionChoices,
  isTransferred,
  type DispositionRuleLike,
} from './disposition-choice';

const rule = (
  id: string,
  licence: DispositionRuleLike['licence'],
  conduct: string | null,
  gravity: string | null,
  disposition: string | null,
): DispositionRuleLike => ({
  id,
  licence,
  conduct,
  gravity,
  disposition,
  conductZh: `${conduct ?? ''}${gravity ?? ''}`,
  zh: disposition ?? '',
  en: disposition ?? '',
  transfer: disposition === null,
});

const RULES = [
  rule('minor', 'ANY', null, 'MINOR', 'RECTIFY_BY_DEADLINE'),
  rule('grave', 'ANY', null, 'GRAVE', 'CLOSE_OR_BAN'),
  rule('crime', 'ANY', null, 'SUSPECTED_CRIME', null),
  rule('compliant', 'ANY', 'COMPLIANT', null, 'NO_MEASURE'),
  rule('unapproved grave', 'NONE', 'UNAPPROVED', 'GRAVE', 'BAN'),
  rule('unapproved', 'NONE', 'UNAPPROVED', null, 'REVOKE_LICENCE'),
  rule('licensed', 'HELD', 'BREACHES_RULES', null, 'RECTIFY_BY_DEADLINE'),
];

const of = (licensed: boolean | null, conduct: string | null, gravity: string | null) =>
  dispositionChoices(RULES, { licensed, conduct, gravity }).map(
    ({ disposition, rules }) => `${disposition}: ${rules.map(({ id }) => id).join(', ')}`,
  );

describe('dispositionChoices', () => {
  it('offers only what the rules allow for conduct, gravity and licence', () => {
    expect(of(null, 'COMPLIANT', null)).toEqual(['NO_MEASURE: compliant']);
    expect(of(false, 'UNAPPROVED', null)).toEqual(['REVOKE_LICENCE: unapproved']);
    expect(of(false, 'UNAPPROVED', 'GRAVE')).toEqual([
      'CLOSE_OR_BAN: grave',
      'BAN: unapproved grave',
      'REVOKE_LICENCE: unapproved',
    ]);
    expect(of(true, 'UNAPPROVED', null)).toEqual([]);
    expect(of(null, null, 'MINOR')).toEqual(['RECTIFY_BY_DEADLINE: minor']);
  });

  it('lets suspected crime decide no disposition, and sends it to the police', () => {
    expect(of(null, 'COMPLIANT', 'SUSPECTED_CRIME')).toEqual(['NO_MEASURE: compliant']);
    const found = { licensed: null, conduct: null, gravity: 'SUSPECTED_CRIME' };
    expect(isTransferred(RULES, found, 'BAN')).toBe(true);
    expect(isTransferred(RULES, { ...found, gravity: 'MINOR' }, 'RECTIFY_BY_DEADLINE')).toBe(false);
  });
});

describe('conductChoices', () => {
  it('names each conduct once, without its gravity, and only of firms that it is about', () => {
    expect(conductChoices(RULES, null).map(({ zh }) => zh)).toEqual([
      'COMPLIANT',
      'UNAPPROVED',
      'BREACHES_RULES',
    ]);
    expect(conductChoices(RULES, true).map(({ conduct }) => conduct)).toEqual([
      'COMPLIANT',
      'BREACHES_RULES',
    ]);
  });
});
