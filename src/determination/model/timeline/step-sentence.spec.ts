import { describe, expect, it } from 'vitest';
import { stepSentence } from './step-sentence.js';

const BANKING = { zh: '银监部门', en: 'the banking regulator' };

describe('stepSentence', () => {
  it.each([
    ['openSubstanceCase', '银监部门启动业务实质认定。', 'The banking regulator opened the determination.'],
    ['resumeDrafting', '银监部门恢复意见协调事项。', 'The banking regulator resumed the dispute.'],
    [
      'openDispute',
      '各部门意见不一致，形成意见协调事项。',
      'The opinions differ, and so a dispute was opened.',
    ],
  ])('says who did %s, or that it came about', (command, zh, en) => {
    expect(stepSentence({ command, opinion: null }, BANKING)).toEqual({ zh, en });
  });

  it('says of an opinion only what the reader may see', () => {
    const said = (opinion: { act: string } | null) =>
      stepSentence({ command: 'fileOpinion', opinion }, BANKING)?.zh;
    expect(said({ act: 'FILED' })).toBe('银监部门出具意见。');
    expect(said({ act: 'DECLINED' })).toBe('银监部门回复不属本部门职责。');
    expect(said(null)).toBe('银监部门已就该事项作出答复，内容暂不公开。');
  });

  it('says that the system did what no agency did, and nothing of a command that it does not know', () => {
    expect(stepSentence({ command: 'referDispute', opinion: null }, null)?.zh).toBe('本系统提请领导小组。');
    expect(stepSentence({ command: 'toString', opinion: null }, BANKING)).toBeNull();
  });
});
