import {
  acceptDispute,
  conveneDeliberation,
  reviewDisputeLegality,
  stateView,
  tableRuling,
} from '../mutations.js';
import { draftIn } from '../ruling.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { readTasks } from '../tasks.js';
import { listText, timeText, verbatim } from '../told.js';
import { codeText } from '../words.js';
import type { World } from '../world.js';

async function accept(world: World, scene: Scene): Promise<void> {
  const { officeOfficer } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const asked = await readTasks(world, scene, officeOfficer, disputeId);
  scene.checkEqual(
    { en: 'The referral waits for the office, and for nothing else', zh: '提请事项仅待领导小组办公室受理' },
    asked,
    ['acceptDispute'],
  );
  scene.acts(officeOfficer, {
    en: 'accepts the dispute, and drafts the finding.',
    zh: '受理提请事项，起草认定意见。',
  });
  const accepted = await world.change(acceptDispute, officeOfficer, { disputeId });
  scene.checkEqual({ en: 'Accepted, it is drafted on', zh: '已受理，进入起草' }, accepted.status, 'DRAFTING');
}

async function table(world: World, scene: Scene): Promise<void> {
  const { officeOfficer } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  scene.acts(officeOfficer, {
    en: 'lays the draft before the legality review.',
    zh: '提出认定意见（送审稿），送合法性审查。',
  });
  const draft = draftIn(world.memory.recall('dossier'));
  const tabled = await world.change(tableRuling, officeOfficer, { disputeId, ...draft });
  scene.shows([
    [{ en: 'substance', zh: '业务实质' }, codeText(draft.substanceClass, 'substance')],
    [{ en: 'responsible', zh: '责任部门' }, codeText(draft.responsibleAgency)],
    [{ en: 'disposition', zh: '处置方式' }, codeText(draft.disposition, 'disposition')],
    [
      { en: 'red lines', zh: '触碰红线' },
      listText(draft.redLines.map((redLine) => codeText(redLine, 'redLine'))),
    ],
    [{ en: 'what is to be done', zh: '整治意见' }, verbatim(draft.rectificationOpinion)],
    [{ en: 'reasons', zh: '理由' }, verbatim(draft.reasons)],
  ]);
  scene.checkEqual(
    { en: 'The draft is under review', zh: '送审稿已送合法性审查' },
    tabled.status,
    'LEGAL_REVIEW',
  );
}

async function review(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, reviewer, chair } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const unreviewed = await world.changeRefused(stateView, chair, { disputeId, position: 'FOR' });
  scene.checkEqual(
    {
      en: 'Before its review nobody decides on it: DRAFT_NOT_REVIEWED',
      zh: '未经合法性审查的，不得提交讨论',
    },
    unreviewed.code,
    'DRAFT_NOT_REVIEWED',
  );
  const passed = {
    disputeId,
    result: 'PASSED',
    opinion: '各方意见依据充分，属领导小组职权，内容和程序合法。',
  };
  const own = await world.changeRefused(reviewDisputeLegality, officeOfficer, passed);
  scene.checkEqual(
    { en: 'Whoever drafted does not review: REVIEWER_DRAFTED', zh: '起草人员不得审查本人起草的送审稿' },
    own.code,
    'REVIEWER_DRAFTED',
  );
  const asked = await readTasks(world, scene, reviewer, disputeId);
  scene.checkEqual({ en: 'The draft waits for the reviewer', zh: '送审稿待合法性审查人员审查' }, asked, [
    'reviewDisputeLegality',
  ]);
  scene.acts(reviewer, { en: 'reviews the draft for its legality.', zh: '对送审稿进行合法性审查。' });
  const reviewed = await world.change(reviewDisputeLegality, reviewer, passed);
  scene.checkEqual(
    { en: 'Passed, it may be discussed', zh: '合法性审查通过，可以提交讨论' },
    reviewed.status,
    'DELIBERATION',
  );
}

async function convene(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, chair } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const early = await world.changeRefused(stateView, chair, { disputeId, position: 'FOR' });
  scene.checkEqual(
    {
      en: 'Before a meeting is called nobody speaks: DELIBERATION_NOT_CONVENED',
      zh: '未召集会议的，不得发表意见',
    },
    early.code,
    'DELIBERATION_NOT_CONVENED',
  );
  const meetingAt = new Date().toISOString();
  const title = '关于网络借贷业务实质意见不一致的情况报告';
  scene.acts(officeOfficer, { en: 'convenes the leading group.', zh: '召集领导小组会议。' });
  scene.shows([
    [{ en: 'meeting', zh: '会议时间' }, timeText(meetingAt)],
    [{ en: 'paper', zh: '会议材料' }, verbatim(title)],
  ]);
  const papers = [{ title }];
  const convened = await world.change(conveneDeliberation, officeOfficer, { disputeId, meetingAt, papers });
  scene.checkEqual({ en: 'The meeting is convened', zh: '会议已召集' }, convened.status, 'DELIBERATION');
}

export const prepareDeliberation: Step = {
  title: {
    en: 'Acceptance, draft, legality review and meeting',
    zh: '受理、起草、合法性审查和召集会议',
  },
  async run(world, scene) {
    await accept(world, scene);
    await table(world, scene);
    await review(world, scene);
    await convene(world, scene);
  },
};
