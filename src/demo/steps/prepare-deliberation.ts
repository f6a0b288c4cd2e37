import { inBeijing } from '../figures.js';
import {
  acceptDispute,
  castVote,
  conveneDeliberation,
  reviewDisputeLegality,
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
  scene.acts(officeOfficer, 'accepts the dispute (受理), and reviews it for legality (合法性审查).');
  const accepted = await world.change(acceptDispute, officeOfficer, { disputeId });
  scene.checkEqual('Accepted, it is under legal review', accepted.status, 'LEGAL_REVIEW');
  const opinion = '各方意见依据充分，提请事项属领导小组职权，程序合法。';
  const review = { disputeId, result: 'PASSED', opinion };
  const reviewed = await world.change(reviewDisputeLegality, officeOfficer, review);
  scene.checkEqual('Passed, it may be deliberated', reviewed.status, 'DELIBERATION');
}

async function convene(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, chair } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const early = await world.changeRefused(castVote, chair, { disputeId, choice: 'FOR' });
  scene.checkEqual('Before a meeting is called nobody votes', early.code, 'DELIBERATION_NOT_CONVENED');
  const meetingAt = new Date().toISOString();
  const title = '关于网络借贷平台业务实质争议的情况报告';
  scene.acts(officeOfficer, 'convenes the leading group (召集会议).');
  scene.shows([
    ['meeting 会议', inBeijing(meetingAt)],
    ['paper 材料', title],
  ]);
  const papers = [{ title }];
  const convened = await world.change(conveneDeliberation, officeOfficer, { disputeId, meetingAt, papers });
  scene.checkEqual('The meeting is convened', convened.status, 'DELIBERATION');
}

async function table(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, chair } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const undrafted = await world.changeRefused(castVote, chair, { disputeId, choice: 'FOR' });
  scene.checkEqual('Without a draft there is nothing to vote on', undrafted.code, 'RULING_NOT_TABLED');
  scene.acts(officeOfficer, 'tables the draft ruling (提出裁定草案).');
  const draft = draftIn(world.memory.recall('dossier'));
  const tabled = await world.change(tableRuling, officeOfficer, { disputeId, ...draft });
  scene.shows([
    ['substance 业务实质', draft.substanceClass],
    ['responsible 责任部门', draft.responsibleAgency],
    ['disposition 处置', draft.disposition],
    ['red lines 红线', draft.redLines.join(', ')],
    ['rectification 整改意见', draft.rectificationOpinion],
    ['reasons 理由', draft.reasons],
  ]);
  scene.checkEqual('The draft is before the members', tabled.status, 'DELIBERATION');
}

export const prepareDeliberation: Step = {
  title: { en: 'Acceptance, legal review, meeting and draft', zh: '受理、合法性审查、召集会议、提出草案' },
  async run(world, scene) {
    await accept(world, scene);
    await convene(world, scene);
    await table(world, scene);
  },
};
