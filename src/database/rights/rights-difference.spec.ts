import { describe, expect, it } from 'vitest';
import { oppositeOf, rightsDifference } from './rights-difference.js';

describe('the difference of rights', () => {
  it.each([
    [
      'GRANT SELECT ON TABLE audit.entry TO PUBLIC WITH GRANT OPTION',
      'REVOKE SELECT ON TABLE audit.entry FROM PUBLIC',
    ],
    [
      'GRANT UPDATE (officer) ON TABLE audit.entry TO huishang_gateway',
      'REVOKE UPDATE (officer) ON TABLE audit.entry FROM huishang_gateway',
    ],
    ['GRANT pg_read_all_data TO huishang_pboc', 'REVOKE pg_read_all_data FROM huishang_pboc'],
    [
      'ALTER DEFAULT PRIVILEGES IN SCHEMA pboc GRANT SELECT ON TABLES TO huishang_pboc',
      'ALTER DEFAULT PRIVILEGES IN SCHEMA pboc REVOKE SELECT ON TABLES FROM huishang_pboc',
    ],
    [
      'ALTER TABLE police.lead ENABLE ROW LEVEL SECURITY',
      'ALTER TABLE police.lead DISABLE ROW LEVEL SECURITY',
    ],
    [
      'ALTER TABLE police.lead FORCE ROW LEVEL SECURITY',
      'ALTER TABLE police.lead NO FORCE ROW LEVEL SECURITY',
    ],
    ['CREATE POLICY p ON a.b AS PERMISSIVE FOR ALL TO c USING (true)', 'DROP POLICY p ON a.b'],
    ['ALTER ROLE huishang_police BYPASSRLS', 'ALTER ROLE huishang_police NOBYPASSRLS'],
  ])('takes away %s', (given, taken) => {
    expect(rightsDifference([], [given])).toEqual([taken]);
  });

  it('takes away before it gives, and leaves alone what is right', () => {
    const kept = 'GRANT USAGE ON SCHEMA audit TO huishang_gateway';
    const missing = ['GRANT INSERT ON TABLE audit.entry TO huishang_gateway'];
    const extra = 'GRANT DELETE ON TABLE audit.entry TO PUBLIC';
    expect(rightsDifference([kept, ...missing], [extra, kept])).toEqual([oppositeOf(extra), ...missing]);
    expect(rightsDifference([kept], [kept])).toEqual([]);
  });

  it('refuses a statement of a form that it does not know', () => {
    expect(() => oppositeOf('DROP TABLE audit.entry')).toThrow('No statement is known');
  });
});
