import { describe, expect, it } from 'vitest';
import { officerName } from './officer-name.js';

const OFFICER = { name: '周明', role: 'OFFICER', rank: null, region: '110000' };

describe('officerName', () => {
  it.each([
    ['PBOC', OFFICER, '北京市人民银行经办人员周明'],
    ['PBOC', { ...OFFICER, name: null }, '北京市人民银行经办人员'],
    ['POLICE', { ...OFFICER, role: 'LEADER', rank: 'PRINCIPAL_HEAD' }, '北京市公安机关主要负责人周明'],
    ['LEADING_GROUP', { ...OFFICER, role: 'LEADER' }, '北京市领导小组成员周明'],
    ['OFFICE', { ...OFFICER, role: 'AUDITOR', region: null }, '领导小组办公室审计员周明'],
    ['BANKING', null, '银监部门工作人员'],
    ['LEADING_GROUP', null, '领导小组成员'],
  ])('%s %j is %s', (agency, known, name) => {
    expect(officerName(agency, known, 'zh')).toBe(name);
  });

  it('says the name before the office in English', () => {
    expect(officerName('PBOC', { ...OFFICER, region: null }, 'en')).toBe(
      '周明, officer of the People’s Bank',
    );
    expect(officerName('BANKING', null, 'en')).toBe('member of staff of the banking regulator');
  });
});
