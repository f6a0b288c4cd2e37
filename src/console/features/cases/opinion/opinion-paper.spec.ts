import { describe, expect, it } from 'vitest';
import { opinionPaper, type PaperWords } from './opinion-paper';
import { NOBODY } from './opinion-values';

const words = new Proxy({} as PaperWords, { get: () => (code: string) => `[${code}]` });
const SUBJECT = {
  firm: '北京澜穗金融信息服务有限公司',
  code: '91110105HY0000016E',
  businessLine: '澜穗宝',
  issuingBody: '北京市人民银行',
  day: '2016年6月1日',
};

describe('opinionPaper', () => {
  it('says in numbered sections what was typed, and each sentence with one full stop', () => {
    const paper = opinionPaper(
      {
        substanceClass: 'ILLEGAL_FUNDRAISING',
        licence: 'NONE',
        redLines: ['FUND_POOL'],
        shownBy: { FUND_POOL: '资金归集于同一账户。' },
        gravity: 'GRAVE',
        severity: { raised: '5000', participants: 1200 },
        disposition: 'CLOSE_OR_BAN',
        responsibleAgency: NOBODY,
        legalBasis: [{ law: '中华人民共和国商业银行法', article: '第十一条' }, {}],
      },
      SUBJECT,
      words,
    );
    expect(paper.title).toBe('关于北京澜穗金融信息服务有限公司“澜穗宝”业务实质的认定意见');
    expect(paper.sections.map(({ heading, paragraphs }) => [heading, ...paragraphs].join('\n'))).toEqual([
      '一、业务实质\n经研究，该业务实质为[ILLEGAL_FUNDRAISING]。',
      '二、资质情况\n该机构没有金融业务牌照。',
      '三、触碰红线及证据\n[FUND_POOL]：资金归集于同一账户。',
      '四、经营行为、违法违规情节和危害程度\n违法违规情节：[GRAVE]。\n危害程度：募集金额5000万元，涉及1200人。',
      '五、处置意见\n建议按“[CLOSE_OR_BAN]”处置。\n认为没有责任部门。',
      '六、法律依据\n《中华人民共和国商业银行法》第十一条。',
    ]);
  });

  it('leaves open what was not typed yet', () => {
    const { sections } = opinionPaper({}, SUBJECT, words);
    expect(sections[0]?.paragraphs).toEqual(['经研究，该业务实质为……。']);
    expect(sections.at(-1)?.paragraphs).toEqual(['建议按“……”处置。', '责任部门：……。']);
  });
});
