import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as attachmentErrors from './attachment.errors.js';

const SPECS = ['attachments.spec.ts', 'attachment-types.spec.ts'];
const text = SPECS.map((spec) =>
  readFileSync(new URL(`../../tests/integration/${spec}`, import.meta.url), 'utf8'),
).join('\n');

describe('refusal codes of attachments', () => {
  it.each(Object.values(attachmentErrors).map(({ code }) => code))('%s has a spec that names it', (code) => {
    expect(text).toContain(code);
  });
});
