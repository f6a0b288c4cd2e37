import { describe, expect, it } from 'vitest';
import { readShippedLaw, snapshotOf } from '../../law/index.js';
import { issuedOrder } from './issued-order.js';
import { orderPaper, type OrderGround, type PrintedOrder } from './order-paper.js';

const law = snapshotOf(readShippedLaw());
const NANJING = { level: 'MUNICIPAL', region: '320100' } as const;
const JIANGSU = { level: 'PROVINCIAL', region: '320000' } as const;
const ISSUED = new Date('2016-07-04T02:00:00Z');

const ORDER: PrintedOrder = {
  documentNumber: '宁互金整治办〔2016〕3号',
  issuedLevel: 'MUNICIPAL',
  issuedRegion: '320100',
  ...NANJING,
  platformCode: '91320100000000000X',
  kind: 'STOP_BUSINESS',
  addressee: 'BANKING',
  verifier: 'LOCAL_FINANCE',
  offices: { BANKING: JIANGSU, LOCAL_FINANCE: NANJING },
  measures: '停止新增出借业务。',
  redLines: ['FUND_POOL', 'NO_CUSTODY'],
  legalBasis: [
    { law: '网络借贷信息中介机构业务活动管理暂行办法', article: '10' },
    { law: '《银行业监督管理法》', article: '第三十七条' },
  ],
  issuedBy: 'OFFICE',
  issuedAt: ISSUED,
  rectifyBy: new Date('2016-08-01T15:59:59.999Z'),
  dueAt: new Date('2016-07-07T15:59:59.999Z'),
};
const GROUND: OrderGround = {
  firm: '惠民财富',
  determination: {
    businessLine: '网络借贷',
    substanceClass: 'ASSET_MANAGEMENT',
    decidedBy: 'RULING',
    inForceFrom: new Date('2016-07-01T02:00:00Z'),
  },
  disposition: '停止业务，限期整改',
  rulingNumber: '宁互金整治办〔2016〕2号',
};

describe('orderPaper', () => {
  it('is the notice as it is printed, by the names and laws of its day', () => {
    const paper = orderPaper(law, ORDER, GROUND);
    const body = '南京市互联网金融风险专项整治工作领导小组办公室';
    expect(paper).toEqual({
      kind: '通知',
      title: `${body}关于交办惠民财富停止业务工作的通知`,
      documentNumber: '宁互金整治办〔2016〕3号',
      addressee: '江苏省银监局',
      sections: [
        {
          heading: '依据',
          text: '经领导小组研究，2016年7月1日认定惠民财富（统一社会信用代码或者临时代码91320100000000000X）“网络借贷”的业务实质为资产管理，处置方式为停止业务，限期整改（宁互金整治办〔2016〕2号）。依据《网络借贷信息中介机构业务活动管理暂行办法》第十条、《银行业监督管理法》第三十七条，现将有关工作交办你单位。',
        },
        {
          heading: '交办事项',
          text: '停止业务。停止新增出借业务。应当整改的问题：“设立资金池”、“未落实客户资金第三方存管”。',
        },
        {
          heading: '办理期限',
          text: '请于2016年7月7日24时（北京时间）前签收，于2016年8月1日24时（北京时间）前办理完毕并反馈。',
        },
        { heading: '核查', text: '办理情况由南京市金融办核查。' },
        {
          heading: '告知事项',
          text: '你单位依法对该从业机构作出行政行为的，应当告知其不服的，可以自知道该行政行为之日起60日内申请行政复议（《中华人民共和国行政复议法》第九条），或者自知道或者应当知道作出行政行为之日起6个月内提起行政诉讼（《中华人民共和国行政诉讼法》（2014年修正）第四十六条）。',
        },
      ],
      issuingBody: body,
      issuedOn: '2016年7月4日',
    });
  });

  it('is that of the office that issued it, the national one or a leading group itself', () => {
    const issued = {
      ...ORDER,
      issuedLevel: 'NATIONAL',
      issuedRegion: null,
      issuedBy: 'LEADING_GROUP',
    } as const;
    expect(orderPaper(law, issued, GROUND).issuingBody).toBe('互联网金融风险专项整治工作领导小组');
  });

  it('ends what the office wrote with a full stop', () => {
    const [, asked] = orderPaper(law, { ...ORDER, measures: '停止新增出借业务' }, GROUND).sections;
    expect(asked?.text).toContain('停止新增出借业务。应当整改的问题');
  });

  it('tells the remedies of the laws of its day', () => {
    const today = { ...ORDER, issuedAt: new Date('2026-06-01T02:00:00Z') };
    const told = orderPaper(law, today, GROUND).sections.at(-1)?.text;
    expect(told).toContain('《中华人民共和国行政复议法》（2023年修订）第二十条');
  });
});

describe('issuedOrder', () => {
  it('is the order as its first event has it', () => {
    const later = {
      ...ORDER,
      rectifyBy: new Date('2017-01-01T15:59:59.999Z'),
      offices: { BANKING: NANJING },
    };
    const { rectifyBy, dueAt, offices } = ORDER;
    const changes = JSON.parse(JSON.stringify({ rectifyBy, dueAt, offices })) as object;
    expect(issuedOrder(later, { changes })).toEqual(ORDER);
    expect(issuedOrder(later, undefined)).toBe(later);
  });
});
