import { describe, expect, it } from 'vitest';
import { bearsSeal, checkedText, headingOf, markClass, markOf, type PaperText } from './paper-text';

const PAPER: PaperText = {
  kind: '意见',
  title: '关于某机构业务实质的研究认定意见',
  documentNumber: '京互金整治办〔2016〕1号',
  addressee: '北京市银监局',
  sections: [{ heading: '认定对象', text: '某机构。' }],
  issuingBody: '北京市互联网金融风险专项整治工作领导小组',
  issuedOn: '2016年7月1日',
};

describe('an official paper', () => {
  it('has the issuing body as its mark, and no seal on minutes', () => {
    expect(markOf(PAPER)).toBe('北京市互联网金融风险专项整治工作领导小组文件');
    expect(markClass(PAPER)).toBe('paper-mark longest');
    expect(markClass({ ...PAPER, issuingBody: '北京市金融监督管理局' })).toBe('paper-mark');
    expect(markClass({ ...PAPER, issuingBody: '北京市金融监督管理总局监管局' })).toBe('paper-mark long');
    expect(bearsSeal(PAPER)).toBe(true);
    const minutes = { ...PAPER, kind: '纪要', issuingBody: '领导小组' };
    expect(markOf(minutes)).toBe('领导小组会议纪要');
    expect(bearsSeal(minutes)).toBe(false);
  });

  it('numbers its parts', () => expect(headingOf('理由', 10)).toBe('十一、理由'));

  it('is checked by every word of it', () => {
    expect(checkedText(PAPER).split('\n')).toEqual([
      '意见',
      '关于某机构业务实质的研究认定意见',
      '京互金整治办〔2016〕1号',
      '北京市银监局',
      '认定对象',
      '某机构。',
      '北京市互联网金融风险专项整治工作领导小组',
      '2016年7月1日',
    ]);
  });
});
