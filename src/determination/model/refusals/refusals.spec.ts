import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as determinationErrors from './determination.errors.js';
import * as disputeErrors from './dispute.errors.js';
import * as inputErrors from './input.errors.js';
import * as rulingErrors from './ruling.errors.js';
import * as seatingErrors from './seating.errors.js';

const CODES = [determinationErrors, disputeErrors, inputErrors, rulingErrors, seatingErrors]
  .flatMap((each) => Object.values(each))
  .map(({ code }) => code);

const HERE = new URL('../../index.ts', import.meta.url);
const INTEGRATION = new URL('../../../../tests/integration/', import.meta.url);

const specs = [HERE, INTEGRATION].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.spec.ts'))
    .filter((file) => folder === HERE || file.startsWith('determination-'))
    .map((file) => readFileSync(new URL(file, folder), 'utf8')),
);

describe('refusal codes', () => {
  it.each(CODES)('%s has a spec that names it', (code) => {
    expect(specs.some((text) => text.includes(code))).toBe(true);
  });

  it('are unique', () => {
    expect(new Set(CODES).size).toBe(CODES.length);
  });
});
