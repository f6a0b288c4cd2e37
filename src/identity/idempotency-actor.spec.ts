import { expect, it } from 'vitest';
import { regionCodeOf } from '../kernel/index.js';
import { HUB_ITSELF, idempotencyActor } from './index.js';

const caller = { ...HUB_ITSELF, officer: 'zhang' };

it('tells callers apart by agency, level, region, role and officer, whatever signs their names have', () => {
  const callers = [
    caller,
    { ...caller, officer: 'wang' },
    { ...caller, officer: 'zhang","' },
    { ...caller, agency: 'POLICE' as const },
    { ...caller, level: 'DISTRICT' as const },
    { ...caller, region: regionCodeOf('110000') },
    { ...caller, region: regionCodeOf('120000') },
    { ...caller, role: 'AUDITOR' as const },
  ];
  expect(new Set(callers.map(idempotencyActor)).size).toBe(callers.length);
});

it('takes one caller for the same whatever the request says', () => {
  expect(idempotencyActor({ ...caller, purpose: 'STATISTICS', locale: 'zh', caseId: 'a' })).toBe(
    idempotencyActor(caller),
  );
});
