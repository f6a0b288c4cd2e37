import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeVectors } from '../../tests/vectors/make/make-vectors.js';
import type { VectorCase } from '../../tests/vectors/make/vector-files.js';
import { FINDING_CODES, OPEN_CODES } from './report/codes.js';
import { OPTIONS, type VerifyOptions } from './command/options.js';
import { ProgressLine } from './command/progress.js';
import { examine } from './command/verify.js';

const FOLDER = join(import.meta.dirname, '../../tests/vectors/log');
const read = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');
const CASES = JSON.parse(read('cases.json')) as readonly VectorCase[];

/** Options as they are typed, by their names in code; files by their whole paths. */
function optionsOf(typed: VectorCase['options'] = {}): VerifyOptions {
  const options = Object.entries(OPTIONS).flatMap(([name, { flag, repeats }]) => {
    const value = typed[flag];
    if (value === undefined) return [];
    const whole = /^\d+$/.test(value) ? value : join(FOLDER, value);
    return [[name, repeats ? [whole] : whole]];
  });
  return Object.fromEntries(options) as VerifyOptions;
}

describe('the test vectors', () => {
  it('are those that are made: node tests/run.mjs vectors', () => {
    const made = makeVectors();
    const there = globSync('**/*.{json,jws,ndjson,txt}', { cwd: FOLDER });
    expect(there.toSorted()).toEqual([...made.keys()].toSorted());
    for (const [name, text] of made) expect({ name, text: read(name) }).toEqual({ name, text });
  });

  it('have each finding, and each point that stays open without a network', () => {
    const found = new Set(CASES.flatMap(({ findings = [] }) => findings.map(({ code }) => code)));
    expect([...found].toSorted()).toEqual(Object.keys(FINDING_CODES).toSorted());
    const open = new Set(CASES.flatMap((each) => each.open ?? []));
    const elsewhere = new Set(['UNREACHABLE', 'OUTSIDE']);
    expect([...open].toSorted()).toEqual(
      Object.keys(OPEN_CODES)
        .filter((code) => !elsewhere.has(code))
        .toSorted(),
    );
  });

  it.each(CASES.map((each) => [each.kind, each.name, each] as const))('%s: %s', async (kind, _name, each) => {
    const files = each.files.map((file) => join(FOLDER, file));
    const examined = await examine(kind, files, optionsOf(each.options), new ProgressLine());
    if ('misuse' in examined) throw new Error(examined.misuse.en);
    const { result, findings, open } = examined.value;
    expect({
      result,
      findings: findings.map(({ code, index }) => (index === undefined ? { code } : { code, index })),
      open: [...new Set(open.map(({ code }) => code))],
    }).toEqual({ result: each.result, findings: each.findings ?? [], open: each.open ?? [] });
  });
});
