import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { verifyRuling } from '../../determination/index.js';
import { castVote, ruleDispute } from '../mutations.js';
import { draftIn } from '../ruling.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { readTasks } from '../tasks.js';
import type { World } from '../world.js';

/** 不同意见: why one member is against the draft. */
const DISSENT = '同意其业务实质的判断；但出借人资金清退尚无安排，宜先停业清退，再吊销营业执照。';

const DISSENTS = `query Dissents($id: ID!) {
  substanceCase(id: $id) { dispute { ruling { dissents { member choice reasons } } } }
}`;

const dissentShape = z.object({ member: z.string(), choice: z.string(), reasons: z.string().nullable() });
const rulingShape = z.object({ ruling: z.object({ dissents: z.array(dissentShape) }) });
const dissentsShape = z.object({ substanceCase: z.object({ dispute: rulingShape }) });

async function ruleTooEarly(world: World, scene: Scene): Promise<void> {
  const { chair } = world.cast;
  scene.acts(chair, 'tries to rule with two votes of four members.');
  const disputeId = world.memory.recall('disputeId');
  const early = await world.changeRefused(ruleDispute, chair, { disputeId });
  scene.shows([
    ['message', early.message],
    ['remedy', early.remedy],
  ]);
  scene.checkEqual('Two thirds of the members have to vote (法定人数)', early.code, 'QUORUM_NOT_MET');
}

async function vote(world: World, scene: Scene): Promise<void> {
  const { chair, firstMember, secondMember } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const asked = await readTasks(world, scene, secondMember, disputeId);
  scene.checkEqual('The member is asked to vote', asked, ['castVote']);
  const ballots = [
    [chair, 'FOR', null],
    [firstMember, 'FOR', null],
    [secondMember, 'AGAINST', DISSENT],
  ] as const;
  for (const [place, [member, choice, reasons]] of ballots.entries()) {
    if (place === 2) await ruleTooEarly(world, scene);
    scene.acts(member, `votes ${choice} (表决).`);
    if (reasons !== null) scene.shows([['reasons 理由', reasons]]);
    const voted = await world.change(castVote, member, { disputeId, choice, reasons });
    scene.check(
      `The vote of ${member.officer} counts`,
      voted.votes.some((each) => each.member === member.officer && each.choice === choice),
      voted.votes,
    );
  }
  scene.checkEqual(
    'Having voted, the member is asked for nothing more',
    await readTasks(world, scene, secondMember, disputeId),
    [],
  );
}

async function ruleWrongly(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, chair } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  scene.acts(officeOfficer, "tries to rule in the leading group's place.");
  const refusal = await world.changeRefused(ruleDispute, officeOfficer, { disputeId });
  scene.shows([
    ['code', refusal.code],
    ['message', refusal.message],
    ['remedy', refusal.remedy],
  ]);
  scene.checkEqual('An officer does not rule', refusal.code, 'ACTOR_NOT_ALLOWED');
  const differs = await world.changeRefused(ruleDispute, chair, { disputeId, disposition: 'BAN' });
  scene.checkEqual('Nothing is ruled but what was voted on', differs.code, 'RULING_DIFFERS_FROM_DRAFT');
}

async function rule(world: World, scene: Scene): Promise<void> {
  const { chair, secondMember, bankingOfficer } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  scene.acts(chair, 'closes the vote and rules (裁定).');
  const input = { disputeId, ...draftIn(world.memory.recall('dossier')) };
  const ruled = await world.change(ruleDispute, chair, input);
  scene.checkEqual('The dispute is decided', ruled.status, 'DECIDED');
  scene.checkEqual('By two votes of three, of four members', ruled.ruling?.voteCount, {
    members: 4,
    for: 2,
    against: 1,
    abstain: 0,
  });
  const late = await world.changeRefused(castVote, secondMember, { disputeId, choice: 'FOR' });
  scene.checkEqual('After the ruling nobody votes (表决已封存)', late.code, 'VOTE_CLOSED');
  scene.acts(bankingOfficer, 'reads the dissent (不同意见), which is told to the parties with the ruling.');
  const id = world.memory.recall('caseId');
  const { substanceCase } = await world.read(dissentsShape, bankingOfficer, DISSENTS, { id });
  scene.checkEqual('It is kept with its reasons', substanceCase.dispute.ruling.dissents, [
    { member: secondMember.officer, choice: 'AGAINST', reasons: DISSENT },
  ]);
  const keys = await fetch(`${world.stage.url}/.well-known/jwks.json`);
  const signed = await verifyRuling(ruled.ruling?.jws ?? '', (await keys.json()) as JSONWebKeySet);
  scene.checkEqual("The hub's published key verifies its signature (签名)", signed?.['disputeId'], disputeId);
}

export const deliberateAndRule: Step = {
  title: { en: 'The leading group deliberates and rules', zh: '领导小组研究裁定' },
  async run(world, scene) {
    await vote(world, scene);
    await ruleWrongly(world, scene);
    await rule(world, scene);
  },
};
