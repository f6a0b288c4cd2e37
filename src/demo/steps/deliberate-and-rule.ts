import type { JSONWebKeySet } from 'jose';
import { verifyRuling } from '../../determination/index.js';
import { inBeijing } from '../figures.js';
import { findingsIn } from '../findings.js';
import {
  acceptDispute,
  castVote,
  conveneDeliberation,
  reviewDisputeLegality,
  ruleDispute,
  tableRuling,
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
  const title = '关于网络借贷平台业务实质争议的情况报告';
  scene.acts(officeOfficer, 'convenes the leading group (召集会议).');
  scene.shows([
    ['meeting 会议', inBeijing(meetingAt)],
    ['paper 材料', title],
  ]);
  const papers = [{ title }];
  const convened = await world.change(conveneDeliberation, officeOfficer, { disputeId, meetingAt, papers });
  scene.checkEqual('The meeting is convened', convened.state, 'DELIBERATION');
  const undrafted = await world.changeRefused(castVote, chair, { disputeId, choice: 'FOR' });
  scene.checkEqual('Without a draft there is nothing to vote on', undrafted.code, 'RULING_NOT_TABLED');
  scene.acts(officeOfficer, 'tables the draft ruling (提出裁定草案).');
  const tabled = await world.change(tableRuling, officeOfficer, { disputeId, ...draftIn(world) });
  scene.checkEqual('The draft is before the members', tabled.state, 'DELIBERATION');
}

/** 裁定草案: the ruling, with the red lines that the data shows. */
function draftIn(world: World): Readonly<Record<string, unknown>> {
  return { ...RULING, redLines: findingsIn(world.memory.recall('dossier')).map(({ redLine }) => redLine) };
}

async function vote(world: World, scene: Scene): Promise<void> {
  const { chair, firstMember, secondMember } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const ballots = [
    [chair, 'FOR'],
    [firstMember, 'FOR'],
    [secondMember, 'ABSTAIN'],
  ] as const;
  for (const [place, [member, choice]] of ballots.entries()) {
    if (place === 2) {
      scene.acts(chair, 'tries to rule with two votes of four members.');
      const early = await world.changeRefused(ruleDispute, chair, { disputeId });
      scene.shows([
        ['message', early.message],
        ['remedy', early.remedy],
      ]);
      scene.checkEqual('Two thirds of the members have to vote (法定人数)', early.code, 'QUORUM_NOT_MET');
    }
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
  const disputeId = world.memory.recall('disputeId');
  const input = { disputeId, ...draftIn(world) };
  scene.acts(officeOfficer, "tries to rule in the leading group's place.");
  const refusal = await world.changeRefused(ruleDispute, officeOfficer, input);
  scene.shows([
    ['code', refusal.code],
    ['message', refusal.message],
    ['remedy', refusal.remedy],
  ]);
  scene.checkEqual('An officer does not rule', refusal.code, 'ACTOR_NOT_ALLOWED');

  const other = { disputeId, disposition: 'BAN' };
  const differs = await world.changeRefused(ruleDispute, chair, other);
  scene.checkEqual('Nothing is ruled but what was voted on', differs.code, 'RULING_DIFFERS_FROM_DRAFT');

  scene.acts(chair, 'closes the vote and rules (裁定).');
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
  scene.checkEqual('By two votes of three, of four members', ruled.ruling?.voteCount, {
    members: 4,
    for: 2,
    against: 0,
    abstain: 1,
  });
  const keys = await fetch(`${world.stage.url}/.well-known/jwks.json`);
  const signed = await verifyRuling(ruled.ruling?.jws ?? '', (await keys.json()) as JSONWebKeySet);
  scene.checkEqual("The hub's published key verifies its signature (签名)", signed?.['disputeId'], disputeId);
}

export const deliberateAndRule: Step = {
  title: { en: 'The leading group deliberates and rules', zh: '领导小组研究裁定' },
  async run(world, scene) {
    await prepareMeeting(world, scene);
    await vote(world, scene);
    await rule(world, scene);
  },
};
