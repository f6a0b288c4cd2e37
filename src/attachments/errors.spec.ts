import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as attachmentErrors from './attachment.errors.js';

const SPEC = new URL('../../tests/integration/attachments.spec.ts', import.meta.url);
const text = readFileSync(SPEC, 'utf8');

describe('refusal codes of attachments', () => {
  it.each(Object.values(attachmentErrors).map(({ code }) => code))('%s has a spec that names it', (code) => {
    expect(text).toContain(code);
  });
});
