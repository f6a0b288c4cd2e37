import { createHash } from 'node:crypto';
import { inBeijing } from '../figures.js';
import { findingsIn } from '../findings.js';
import {
  acceptDispute,
  castVote,
  conveneDeliberation,
  reviewDisputeLegality,
  ruleDispute,
} from '../mutations.js';
import { RULING } from '../ruling.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';

const HOUR = 3_600_000;

async function prepareMeeting(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, chair } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  scene.acts(officeOfficer, 'accepts the dispute (受理), and reviews it for legality (合法性审查).');
  const accepted = await world.change(acceptDispute, officeOfficer, { disputeId });
  scene.checkEqual('Accepted, it is under legal review', accepted.state, 'LEGAL_REVIEW');
  const opinion = '各方意见依据充分，提请事项属领导小组职权，程序合法。';
  const review = { disputeId, result: 'PASSED', opinion };
  const reviewed = await world.change(reviewDisputeLegality, officeOfficer, review);
  scene.checkEqual('Passed, it may be deliberated', reviewed.state, 'DELIBERATION');
  const early = await world.changeRefused(castVote, chair, { disputeId, choice: 'FOR' });
  scene.checkEqual('Before a meeting is called nobody votes', early.code, 'DELIBERATION_NOT_CONVENED');

  const meetingAt = new Date(Date.now() + HOUR).toISOString();
  const title = '关于认定网络借贷平台业务实质的裁定草案';
  const sha256 = createHash('sha256').update(JSON.stringify(RULING)).digest('hex');
  scene.acts(officeOfficer, 'convenes the leading group (召集会议) with the draft ruling.');
  scene.shows([
    ['meeting 会议', inBeijing(meetingAt)],
    ['paper 材料', title],
    ['SHA-256', sha256],
  ]);
  const papers = [{ title, sha256 }];
  const convened = await world.change(conveneDeliberation, officeOfficer, { disputeId, meetingAt, papers });
  scene.checkEqual('The meeting is convened', convened.state, 'DELIBERATION');
}

async function vote(world: World, scene: Scene): Promise<void> {
  const { chair, firstMember, secondMember } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const ballots = [
    [chair, 'FOR'],
    [firstMember, 'FOR'],
    [secondMember, 'ABSTAIN'],
  ] as const;
  for (const [member, choice] of ballots) {
    scene.acts(member, `votes ${choice} (表决).`);
    const voted = await world.change(castVote, member, { disputeId, choice });
    scene.check(
      `The vote of ${member.officer} counts`,
      voted.votes.some((each) => each.member === member.officer && each.choice === choice),
      voted.votes,
    );
  }
}

async function rule(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, chair } = world.cast;
  const redLines = findingsIn(world.memory.recall('dossier')).map(({ redLine }) => redLine);
  const input = { disputeId: world.memory.recall('disputeId'), ...RULING, redLines };
  scene.acts(officeOfficer, "tries to rule in the leading group's place.");
  const refusal = await world.changeRefused(ruleDispute, officeOfficer, input);
  scene.shows([
    ['code', refusal.code],
    ['message', refusal.message],
    ['remedy', refusal.remedy],
  ]);
  scene.checkEqual('An officer does not rule', refusal.code, 'ACTOR_NOT_ALLOWED');

  scene.acts(chair, 'rules (裁定).');
  const ruled = await world.change(ruleDispute, chair, input);
  scene.shows([
    ['substance 业务实质', RULING.substanceClass],
    ['responsible 责任部门', RULING.responsibleAgency],
    ['disposition 处置', RULING.disposition],
    ['red lines 红线', redLines.join(', ')],
    ['rectification 整改意见', RULING.rectificationOpinion],
    ['reasons 理由', RULING.reasons],
  ]);
  scene.checkEqual('The dispute is decided', ruled.state, 'DECIDED');
}

export const deliberateAndRule: Step = {
  title: { en: 'The leading group deliberates and rules', zh: '领导小组研究裁定' },
  async run(world, scene) {
    await prepareMeeting(world, scene);
    await vote(world, scene);
    await rule(world, scene);
  },
};
