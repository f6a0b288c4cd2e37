import { describe, expect, it } from 'vitest';
import * as kernel from './index.js';

describe('the door of the kernel', () => {
  it('hands out every maker and parser, none lost to a clash of names', () => {
    for (const name of [
      'parsePlatformCode',
      'makeUnifiedSocialCreditCode',
      'makeInterimCode',
      'parseRegionCode',
      'commonSuperior',
      'parseResidentId',
      'money',
      'formatYuan',
      'isCode',
      'defineStateMachine',
      'addWorkingDays',
      'beijingDay',
      'maskName',
      'defineRefusal',
      'newId',
      'ok',
    ]) {
      expect(kernel).toHaveProperty(name, expect.any(Function));
    }
  });
});
