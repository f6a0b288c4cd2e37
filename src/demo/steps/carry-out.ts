import { createHash } from 'node:crypto';
import { beijingDay } from '../../kernel/index.js';
import {
  acceptRectificationOrder,
  closeRectificationOrder,
  issueRectificationOrder,
  recordFirmHearing,
  reportSuspectedCrime,
  reportRectificationProgress,
  submitRectification,
  verifyRectification,
} from '../mutations.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { readTasks } from '../tasks.js';
import { timeText, verbatim } from '../told.js';
import { codeText } from '../words.js';
import type { World } from '../world.js';

/** 移送: what the ruling found suspected goes to the police by an agency that enforces the law, and not by an order. */
async function reportCrime(world: World, scene: Scene): Promise<void> {
  const { cast, memory } = world;
  const caseId = memory.recall('caseId');
  scene.checkEqual(
    {
      en: 'The ruling found a crime suspected: the banking regulator is to report it',
      zh: '认定涉嫌犯罪的，银监部门应当报告并准备移送',
    },
    await readTasks(world, scene, cast.bankingOfficer, caseId),
    ['reportSuspectedCrime'],
  );
  scene.acts(cast.bankingOfficer, {
    en: 'prepares the transfer with a colleague; the head has three days.',
    zh: '会同另一名执法人员准备移送，由负责人在3日内决定。',
  });
  const { lending } = memory.recall('dossier').banking;
  const transfer = await world.change(reportSuspectedCrime, cast.bankingOfficer, {
    platformCode: memory.recall('dossier').code,
    caseId,
    offence: '非法吸收公众存款罪',
    facts: '归集出借人资金，承诺保本，客户资金未在银行存管。',
    amount: lending.outstanding.amount,
    officers: [cast.bankingOfficer.officer, 'banking-second-officer'],
  });
  scene.shows([[{ en: 'to be decided by', zh: '决定期限' }, timeText(transfer.dueAt)]]);
  scene.checkEqual(
    {
      en: 'It waits for the head, and nobody is asked to report it again',
      zh: '待负责人决定，不再要求其他部门报告',
    },
    [transfer.status, ...(await readTasks(world, scene, cast.commerceOfficer, caseId))],
    ['PREPARED'],
  );
}

const NOTICE = '吊销营业执照行政处罚决定书、公示截图';

async function issue(world: World, scene: Scene): Promise<void> {
  const { cast, memory } = world;
  scene.acts(cast.officeOfficer, {
    en: 'orders that the business licence be revoked.',
    zh: '交办整治任务：吊销营业执照。',
  });
  const order = {
    determinationId: memory.recall('determinationId'),
    kind: 'REVOKE_LICENCE',
    measures: '依法吊销营业执照，向社会公示，并报送处罚决定书。',
    legalBasis: [{ law: '中华人民共和国公司法', article: '第二百六十二条' }],
  };
  const own = { ...order, verifyingAgency: 'COMMERCE' };
  const refusal = await world.changeRefused(issueRectificationOrder, cast.officeOfficer, own);
  scene.checkEqual(
    {
      en: 'Nobody is named to verify their own work: VERIFIER_IS_ADDRESSEE',
      zh: '承办单位不得同时为核查部门',
    },
    refusal.code,
    'VERIFIER_IS_ADDRESSEE',
  );
  const issued = await world.change(issueRectificationOrder, cast.officeOfficer, {
    ...order,
    verifyingAgency: 'BANKING',
  });
  memory.keep('orderId', issued.id);
  scene.shows([
    [{ en: 'order', zh: '整治任务交办单' }, verbatim(issued.documentNumber)],
    [{ en: 'to', zh: '承办单位' }, codeText(issued.addressee)],
    [{ en: 'verified by', zh: '核查部门' }, codeText(issued.verifier)],
    [{ en: 'to be accepted by', zh: '签收期限' }, timeText(issued.dueAt)],
  ]);
  scene.checkEqual(
    { en: 'It goes to the agency that the law names for it', zh: '已交办法律规定的承办单位' },
    [issued.status, issued.addressee],
    ['ISSUED', 'COMMERCE'],
  );
}

/** 听取当事人意见: the firm is told and heard before its licence is revoked. */
async function hearFirm(world: World, scene: Scene): Promise<void> {
  const { cast, memory } = world;
  const orderId = memory.recall('orderId');
  const early = { orderId, report: '营业执照已吊销。' };
  const unheard = await world.changeRefused(submitRectification, cast.commerceOfficer, early);
  scene.checkEqual(
    {
      en: 'Before the licence is revoked the firm is heard: FIRM_NOT_HEARD',
      zh: '吊销营业执照前，应当听取从业机构的意见',
    },
    unheard.code,
    'FIRM_NOT_HEARD',
  );
  scene.acts(cast.commerceOfficer, {
    en: 'puts on record that the firm was told and waived a hearing.',
    zh: '登记：已告知从业机构，该从业机构放弃听证。',
  });
  const today = beijingDay(new Date());
  await world.change(recordFirmHearing, cast.commerceOfficer, {
    orderId,
    notice: {
      notifiedOn: today,
      content: '吊销营业执照。',
      facts: '归集出借人资金，涉嫌非法集资。',
      reasons: '依据《防范和处置非法集资条例》第三十条。',
      rights: '有权陈述、申辩，并可以在5个工作日内要求听证。',
    },
    waivedOn: today,
  });
}

async function work(world: World, scene: Scene): Promise<void> {
  const { cast, memory } = world;
  const orderId = memory.recall('orderId');
  scene.checkEqual(
    { en: 'The order waits for the commerce bureau to accept it', zh: '交办单待工商部门签收' },
    await readTasks(world, scene, cast.commerceOfficer, orderId),
    ['acceptRectificationOrder'],
  );
  scene.acts(cast.commerceOfficer, {
    en: 'accepts the order, reports progress, and hands the work in.',
    zh: '签收交办单，报告办理进展，并提交核查。',
  });
  await world.change(acceptRectificationOrder, cast.commerceOfficer, { orderId });
  await world.change(reportRectificationProgress, cast.commerceOfficer, {
    orderId,
    percent: 60,
    done: '已立案并送达听证告知书。',
  });
  await hearFirm(world, scene);
  const submitted = await world.change(submitRectification, cast.commerceOfficer, {
    orderId,
    report: '营业执照已吊销并公示，处罚决定书已送达。',
    evidence: [{ description: NOTICE, sha256: createHash('sha256').update(NOTICE).digest('hex') }],
  });
  scene.checkEqual(
    { en: 'It now waits for the verifying agency', zh: '待核查部门核查' },
    [submitted.status, submitted.waitingFor],
    ['SUBMITTED', 'BANKING'],
  );
}

async function verify(world: World, scene: Scene): Promise<void> {
  const { cast, memory } = world;
  const orderId = memory.recall('orderId');
  const input = { orderId, result: 'PASSED', findings: '经核查，营业执照已吊销，公示信息属实。' };
  const own = await world.changeRefused(verifyRectification, cast.commerceOfficer, input);
  scene.quotes(own);
  scene.checkEqual(
    { en: 'The commerce bureau cannot verify it: SELF_VERIFICATION', zh: '工商部门不得核查本部门办理的事项' },
    own.code,
    'SELF_VERIFICATION',
  );
  scene.checkEqual(
    { en: 'The banking regulator is asked to', zh: '由银监部门核查' },
    await readTasks(world, scene, cast.bankingOfficer, orderId),
    ['verifyRectification'],
  );
  scene.acts(cast.bankingOfficer, { en: 'verifies that it was carried out.', zh: '核查办理情况。' });
  const verified = await world.change(verifyRectification, cast.bankingOfficer, input);
  scene.checkEqual(
    { en: 'Verified, it goes back to the office', zh: '核查通过，转领导小组办公室' },
    [verified.status, verified.waitingFor],
    ['VERIFIED', 'OFFICE'],
  );
  scene.acts(cast.officeOfficer, { en: 'closes the order.', zh: '办结交办单。' });
  const closed = await world.change(closeRectificationOrder, cast.officeOfficer, { orderId });
  scene.checkEqual(
    { en: 'The order is closed', zh: '交办单已办结' },
    [closed.status, closed.waitingFor],
    ['CLOSED', null],
  );
}

export const carryOut: Step = {
  title: {
    en: 'A crime reported, an order carried out and verified',
    zh: '涉嫌犯罪的报告，整治任务的交办、办理和核查',
  },
  async run(world, scene) {
    await reportCrime(world, scene);
    await issue(world, scene);
    await work(world, scene);
    await verify(world, scene);
  },
};
