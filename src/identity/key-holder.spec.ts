import { expect, it } from 'vitest';
import { HUB_ITSELF, keyHolder } from './index.js';

const caller = { ...HUB_ITSELF, officer: 'zhang' };

it('tells callers apart by agency, level, region and officer, whatever signs their names have', () => {
  const callers = [
    caller,
    { ...caller, officer: 'wang' },
    { ...caller, officer: 'zhang","' },
    { ...caller, agency: 'POLICE' as const },
    { ...caller, level: 'DISTRICT' as const },
  ];
  expect(new Set(callers.map(keyHolder)).size).toBe(callers.length);
});

it('takes one caller for the same whatever the request says', () => {
  expect(keyHolder({ ...caller, purpose: 'STATISTICS', locale: 'zh', caseId: 'a' })).toBe(keyHolder(caller));
});
