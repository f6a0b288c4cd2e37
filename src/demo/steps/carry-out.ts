import { createHash } from 'node:crypto';
import { inBeijing } from '../figures.js';
import {
  acceptRectificationOrder,
  closeRectificationOrder,
  issueRectificationOrder,
  recordFirmHearing,
  reportRectificationProgress,
  submitRectification,
  verifyRectification,
} from '../mutations.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { readTasks } from '../tasks.js';
import type { World } from '../world.js';

const NOTICE = '吊销营业执照行政处罚决定书、公示截图';

async function issue(world: World, scene: Scene): Promise<void> {
  const { cast, memory } = world;
  scene.acts(cast.officeOfficer, 'orders that the business licence be revoked (吊销营业执照).');
  const order = {
    determinationId: memory.recall('determinationId'),
    kind: 'REVOKE_LICENCE',
    measures: '依法吊销营业执照，向社会公示，并报送处罚决定书。',
    legalBasis: [{ law: '中华人民共和国公司法', article: '第二百六十二条' }],
  };
  const own = { ...order, verifyingAgency: 'COMMERCE' };
  const refusal = await world.changeRefused(issueRectificationOrder, cast.officeOfficer, own);
  scene.checkEqual('Nobody is named to verify their own work', refusal.code, 'VERIFIER_IS_ADDRESSEE');
  const issued = await world.change(issueRectificationOrder, cast.officeOfficer, {
    ...order,
    verifyingAgency: 'BANKING',
  });
  memory.keep('orderId', issued.id);
  scene.shows([
    ['order 整改指令', issued.number],
    ['to 承办单位', issued.addressee],
    ['verified by 核查部门', issued.verifier ?? '—'],
    ['to be accepted by 签收期限', issued.dueAt === null ? '—' : inBeijing(issued.dueAt)],
  ]);
  scene.checkEqual(
    'It goes to the agency that the law names for it',
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
  scene.checkEqual('Before the licence is revoked the firm is heard', unheard.code, 'FIRM_NOT_HEARD');
  scene.acts(
    cast.commerceOfficer,
    'puts on record that the firm was told and waived a hearing (告知、放弃听证).',
  );
  const today = inBeijing(new Date().toISOString()).slice(0, 10);
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
    'The order waits for the commerce bureau to accept it',
    await readTasks(world, scene, cast.commerceOfficer, orderId),
    ['acceptRectificationOrder'],
  );
  scene.acts(cast.commerceOfficer, 'accepts the order, reports progress, and hands the work in (提请核查).');
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
    'It now waits for the verifying agency',
    [submitted.status, submitted.waitingFor],
    ['SUBMITTED', 'BANKING'],
  );
}

async function verify(world: World, scene: Scene): Promise<void> {
  const { cast, memory } = world;
  const orderId = memory.recall('orderId');
  const input = { orderId, result: 'PASSED', findings: '经核查，营业执照已吊销，公示信息属实。' };
  const own = await world.changeRefused(verifyRectification, cast.commerceOfficer, input);
  scene.shows([
    ['message', own.message],
    ['remedy', own.remedy],
  ]);
  scene.checkEqual('The commerce bureau cannot verify it', own.code, 'SELF_VERIFICATION');
  scene.checkEqual(
    'The banking regulator is asked to',
    await readTasks(world, scene, cast.bankingOfficer, orderId),
    ['verifyRectification'],
  );
  scene.acts(cast.bankingOfficer, 'verifies that it was carried out (核查).');
  const verified = await world.change(verifyRectification, cast.bankingOfficer, input);
  scene.checkEqual(
    'Verified, it goes back to the office',
    [verified.status, verified.waitingFor],
    ['VERIFIED', 'OFFICE'],
  );
  scene.acts(cast.officeOfficer, 'closes the order (办结).');
  const closed = await world.change(closeRectificationOrder, cast.officeOfficer, { orderId });
  scene.checkEqual('The order is closed', [closed.status, closed.waitingFor], ['CLOSED', null]);
}

export const carryOut: Step = {
  title: { en: 'An order, carried out and verified', zh: '下达整改指令，执行并核查' },
  async run(world, scene) {
    await issue(world, scene);
    await work(world, scene);
    await verify(world, scene);
  },
};
