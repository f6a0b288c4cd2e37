import { describe, expect, it } from 'vitest';
import { readShippedLaw, snapshotOf } from '../../../law/index.js';
import { minutesPaper } from './minutes-paper.js';
import { opinionPaper, type PrintedOpinion } from './opinion-paper.js';
import { rulingPaper, type PaperCase, type PrintedRuling } from './ruling-paper.js';

const law = snapshotOf(readShippedLaw());
const BEIJING = { level: 'PROVINCIAL', region: '110000' } as const;
const CASE: PaperCase = {
  firm: '惠民财富',
  platformCode: '91110000600037341L',
  members: [],
  businessLine: '网络借贷',
  parties: ['BANKING', 'LOCAL_FINANCE'],
  offices: { BANKING: BEIJING, LOCAL_FINANCE: BEIJING },
  group: BEIJING,
  rules: { sectors: ['P2P_LENDING'], region: '110000', openedAt: new Date('2016-06-13T02:00:00Z') },
};
const GROUP = '北京市互联网金融风险专项整治工作领导小组';
const RULING: PrintedRuling = {
  documentNumber: '京互金整治办〔2016〕1号',
  ruledAt: new Date('2016-07-01T02:00:00Z'),
  substanceClass: 'ASSET_MANAGEMENT',
  responsibleAgency: 'BANKING',
  disposition: 'CLOSE_OR_BAN',
  conduct: null,
  gravity: 'GRAVE',
  severity: null,
  unassessedReason: null,
  redLines: ['FUND_POOL'],
  legalBasis: [{ law: '证券投资基金法', article: '2' }],
  rectificationOpinion: '停止新增业务，三十日内清退。',
  reasons: '穿透后属于资产管理。',
  rectifyBy: '2016-08-01',
  jointTeam: {
    lead: 'BANKING',
    members: ['LOCAL_FINANCE'],
    tasks: [{ agency: 'LOCAL_FINANCE', task: '稳妥清退', dueOn: '2016-07-20' }],
  },
  validUntil: null,
};
const textOf = ({ sections }: ReturnType<typeof rulingPaper>) =>
  Object.fromEntries(sections.map(({ heading, text }) => [heading, text]));

describe('rulingPaper', () => {
  it('is the finding as it is printed, by the names and words of its day', () => {
    const paper = rulingPaper(law, RULING, CASE, ['宜先清退']);
    expect(paper).toMatchObject({
      kind: '意见',
      title: `${GROUP}关于惠民财富“网络借贷”业务实质的研究认定意见`,
      documentNumber: '京互金整治办〔2016〕1号',
      addressee: '北京市银监局、北京市金融工作局',
      issuingBody: GROUP,
      issuedOn: '2016年7月1日',
    });
    expect(textOf(paper)).toEqual({
      认定对象: '惠民财富（统一社会信用代码或者临时代码91110000600037341L），业务条线：网络借贷。',
      认定结论: '业务实质为资产管理，由北京市银监局负责监管，处置方式为关闭或取缔。',
      经营行为和情节: '违规情节较重。',
      触碰的红线: '“设立资金池”。',
      理由: '穿透后属于资产管理。',
      依据: '《证券投资基金法》第二条。',
      整治意见: '停止新增业务，三十日内清退。',
      整改期限: '至2016年8月1日24时止。',
      联合小组: '由北京市银监局牵头，北京市金融工作局参加。北京市金融工作局于2016年7月20日前稳妥清退。',
      不同意见: '宜先清退',
    });
  });

  it('names every firm of a group, and their number in the title', () => {
    const group = { ...CASE, members: [{ firm: '惠民咨询', platformCode: '91110105HY0000016E' }] };
    const paper = rulingPaper(law, RULING, group, []);
    expect(paper.title).toBe(`${GROUP}关于惠民财富等2家机构“网络借贷”业务实质的研究认定意见`);
    expect(textOf(paper)).toMatchObject({
      认定对象:
        '惠民财富（统一社会信用代码或者临时代码91110000600037341L）及其集团成员惠民咨询（统一社会信用代码或者临时代码91110105HY0000016E），业务条线：网络借贷。',
    });
  });

  it('says why the conduct could not be said', () => {
    const open = { ...RULING, gravity: null, unassessedReason: '账册尚未调取。' };
    expect(textOf(rulingPaper(law, open, CASE, []))).toMatchObject({ 经营行为和情节: '账册尚未调取。' });
  });
});

describe('minutesPaper', () => {
  it('is what the meeting was, with who took part and what was said', () => {
    const chair = { member: '组长', agency: null };
    const paper = minutesPaper(
      law,
      {
        documentNumber: '京互金整治办〔2016〕2号',
        meetingAt: new Date('2016-07-01T01:30:00Z'),
        place: '市金融局会议室',
        decidedAt: new Date('2016-07-01T03:00:00Z'),
        content: {
          chair,
          present: [chair, { member: '王某', agency: 'BANKING' }],
          absent: [{ member: '李某', agency: null, reason: '出差' }],
          recused: [{ member: '赵某', agency: null, reason: '亲属任职', substitute: '钱某' }],
          papers: [{ title: '认定意见（送审稿）', sha256: null }],
          discussion: [{ member: '王某', agency: 'BANKING', position: 'DIFFERING', reasons: '宜先清退' }],
          outcome: 'ADOPTED',
          reasons: null,
        },
      },
      CASE,
    );
    expect(paper).toMatchObject({
      kind: '纪要',
      addressee: null,
      issuingBody: GROUP,
      issuedOn: '2016年7月1日',
    });
    expect(textOf(paper)).toEqual({
      时间: '2016年7月1日9时30分（北京时间）',
      地点: '市金融局会议室',
      主持: '组长',
      出席: '组长、王某（北京市银监局）',
      缺席: '李某，出差',
      回避: '赵某，亲属任职，由钱某代为参会',
      会议材料: '认定意见（送审稿）',
      讨论情况: '王某（北京市银监局）有不同意见，宜先清退',
      决定: '会议决定采纳送审稿。',
    });
  });
});

describe('opinionPaper', () => {
  const OPINION: PrintedOpinion = {
    agency: 'BANKING',
    substanceClass: 'ASSET_MANAGEMENT',
    responsibleAgency: null,
    disposition: 'CLOSE_OR_BAN',
    conduct: null,
    gravity: null,
    unassessedReason: '账册尚未调取',
    redLines: [{ redLine: 'FUND_POOL', evidence: '客户资金与自有资金混同' }],
    licenceHeld: null,
    unlicensed: false,
    licenceNeeded: '基金管理资格',
    legalBasis: [{ law: '证券投资基金法', article: '2' }],
    evidence: [{ description: '对账单', source: '存管银行', sha256: null }],
    declineReason: null,
    recordedAt: new Date('2016-06-15T02:00:00Z'),
  };

  it('is what the agency finds, to the office of the leading group', () => {
    const paper = opinionPaper(law, OPINION, CASE);
    expect(paper).toMatchObject({
      kind: '意见',
      title: '北京市银监局关于惠民财富“网络借贷”业务实质的认定意见',
      documentNumber: null,
      addressee: `${GROUP}办公室`,
      issuingBody: '北京市银监局',
      issuedOn: '2016年6月15日',
    });
    expect(textOf(paper)).toEqual({
      认定对象: '惠民财富（统一社会信用代码或者临时代码91110000600037341L），业务条线：网络借贷。',
      认定结论: '业务实质为资产管理，不属成员单位监管，处置方式建议为关闭或取缔。',
      应有资质: '基金管理资格。',
      经营行为和情节: '账册尚未调取。',
      触碰的红线: '“设立资金池”：客户资金与自有资金混同。',
      依据: '《证券投资基金法》第二条。',
      证据: '对账单（来源：存管银行）',
    });
  });

  it('says why the matter is not the agency’s to judge', () => {
    const declined = {
      ...OPINION,
      substanceClass: null,
      disposition: null,
      declineReason: '该业务不属我局职责',
      redLines: [],
      legalBasis: [],
      evidence: [],
      licenceNeeded: null,
      unassessedReason: null,
    };
    expect(textOf(opinionPaper(law, declined, CASE))).toEqual({
      认定对象: '惠民财富（统一社会信用代码或者临时代码91110000600037341L），业务条线：网络借贷。',
      不属本部门职责: '该业务不属我局职责。',
    });
  });
});
