import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decide, decideFilter, DENIAL_REASONS } from '../../src/access/index.js';
import { readPolicyFiles, type PolicyCase } from './policy-cases.js';
import { questionOf } from './policy-question.js';

const files = readPolicyFiles();

/** The part of the decision that a case speaks about. */
function expectedVerdict({ expect: expected }: PolicyCase): object {
  if ('reason' in expected) return { allowed: false, ...expected };
  const { agreement, ...rest } = expected;
  return agreement === undefined ? rest : { ...rest, agreementId: agreement };
}

describe.each(files)('$file', (file) => {
  test.each(file.cases)('$name', (policyCase) => {
    const decision = (policyCase.filters ? decideFilter : decide)(questionOf(file, policyCase));
    expect(decision).toMatchObject(expectedVerdict(policyCase));
  });
});

describe('the cases', () => {
  const cases = files.flatMap((file) => file.cases);

  test.each(DENIAL_REASONS)('have one for the reason %s', (reason) => {
    expect(cases.some(({ expect: expected }) => 'reason' in expected && expected.reason === reason)).toBe(
      true,
    );
  });

  const rules = readdirSync(new URL('../../src/access/rules/', import.meta.url))
    .filter((name) => name.endsWith('-rule.ts'))
    .map((name) => name.replace('-rule.ts', ''));

  test.each(rules)('have a file for the rule %s, with cases that it decides', (rule) => {
    const file = files.find(({ file: name }) => name === `${rule}.yaml`);
    expect(file?.cases.some(({ expect: expected }) => expected.rule === rule)).toBe(true);
  });

  test('have no name twice in a file', () => {
    for (const { cases: own } of files) {
      expect(new Set(own.map(({ name }) => name)).size).toBe(own.length);
    }
  });
});
