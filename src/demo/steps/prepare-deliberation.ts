import { inBeijing } from '../figures.js';
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
import type { World } from '../world.js';

async function accept(world: World, scene: Scene): Promise<void> {
  const { officeOfficer } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const asked = await readTasks(world, scene, officeOfficer, disputeId);
  scene.checkEqual('The referral waits for the office, and for nothing else', asked, ['acceptDispute']);
  scene.acts(officeOfficer, 'accepts the dispute (受理), and drafts the finding.');
  const accepted = await world.change(acceptDispute, officeOfficer, { disputeId });
  scene.checkEqual('Accepted, it is drafted on', accepted.status, 'DRAFTING');
}

async function table(world: World, scene: Scene): Promise<void> {
  const { officeOfficer } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  scene.acts(officeOfficer, 'lays the draft before the legality review (提出送审稿).');
  const draft = draftIn(world.memory.recall('dossier'));
  const tabled = await world.change(tableRuling, officeOfficer, { disputeId, ...draft });
  scene.shows([
    ['substance 业务实质', draft.substanceClass],
    ['responsible 责任部门', draft.responsibleAgency],
    ['disposition 处置', draft.disposition],
    ['red lines 红线', draft.redLines.join(', ')],
    ['rectification 整治意见', draft.rectificationOpinion],
    ['reasons 理由', draft.reasons],
  ]);
  scene.checkEqual('The draft is under review', tabled.status, 'LEGAL_REVIEW');
}

async function review(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, reviewer, chair } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const unreviewed = await world.changeRefused(stateView, chair, { disputeId, position: 'FOR' });
  scene.checkEqual('Before its review nobody decides on it', unreviewed.code, 'DRAFT_NOT_REVIEWED');
  const passed = {
    disputeId,
    result: 'PASSED',
    opinion: '各方意见依据充分，属领导小组职权，内容和程序合法。',
  };
  const own = await world.changeRefused(reviewDisputeLegality, officeOfficer, passed);
  scene.checkEqual('Whoever drafted does not review', own.code, 'REVIEWER_DRAFTED');
  const asked = await readTasks(world, scene, reviewer, disputeId);
  scene.checkEqual('The draft waits for the reviewer', asked, ['reviewDisputeLegality']);
  scene.acts(reviewer, 'reviews the draft for its legality (合法性审查).');
  const reviewed = await world.change(reviewDisputeLegality, reviewer, passed);
  scene.checkEqual('Passed, it may be discussed', reviewed.status, 'DELIBERATION');
}

async function convene(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, chair } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const early = await world.changeRefused(stateView, chair, { disputeId, position: 'FOR' });
  scene.checkEqual('Before a meeting is called nobody speaks', early.code, 'DELIBERATION_NOT_CONVENED');
  const meetingAt = new Date().toISOString();
  const title = '关于网络借贷业务实质意见不一致的情况报告';
  scene.acts(officeOfficer, 'convenes the leading group (召集会议).');
  scene.shows([
    ['meeting 会议', inBeijing(meetingAt)],
    ['paper 材料', title],
  ]);
  const papers = [{ title }];
  const convened = await world.change(conveneDeliberation, officeOfficer, { disputeId, meetingAt, papers });
  scene.checkEqual('The meeting is convened', convened.status, 'DELIBERATION');
}

export const prepareDeliberation: Step = {
  title: {
    en: 'Acceptance, draft, legality review and meeting',
    zh: '受理、起草、合法性审查、召集会议',
  },
  async run(world, scene) {
    await accept(world, scene);
    await table(world, scene);
    await review(world, scene);
    await convene(world, scene);
  },
};
