import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { verifyRuling } from '../../determination/index.js';
import { noteAbsence, ruleDispute, stateView } from '../mutations.js';
import { draftIn } from '../ruling.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { readTasks } from '../tasks.js';
import type { World } from '../world.js';

/** 不同意见: why one member is against the draft. */
const DISSENT = '同意其业务实质的判断；但出借人资金清退尚无安排，宜先停业清退，再吊销营业执照。';

/** 缺席: who is absent from the meeting. */
const ABSENT = 'leading-group-leader';

const DECIDED = `query Decided($id: ID!) {
  substanceCase(id: $id) {
    dispute { ruling { differingViews { member position reasons } } minutes { documentNumber outcome absent { member } } }
  }
}`;

const viewShape = z.object({ member: z.string(), position: z.string(), reasons: z.string().nullable() });
const minutesShape = z.object({
  documentNumber: z.string(),
  outcome: z.string(),
  absent: z.array(z.object({ member: z.string() })),
});
const disputeShape = z.object({
  ruling: z.object({ differingViews: z.array(viewShape) }),
  minutes: z.array(minutesShape),
});
const decidedShape = z.object({ substanceCase: z.object({ dispute: disputeShape }) });

async function decideTooEarly(world: World, scene: Scene): Promise<void> {
  const { chair } = world.cast;
  scene.acts(chair, 'tries to decide before everybody has spoken.');
  const disputeId = world.memory.recall('disputeId');
  const early = await world.changeRefused(ruleDispute, chair, { disputeId });
  scene.shows([
    ['message', early.message],
    ['remedy', early.remedy],
  ]);
  scene.checkEqual('The chair speaks last (组长末位表态)', early.code, 'CHAIR_SPEAKS_LAST');
}

async function discuss(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, firstMember, secondMember } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const asked = await readTasks(world, scene, secondMember, disputeId);
  scene.checkEqual('The member is asked what he thinks', asked, ['stateView']);
  const views = [
    [firstMember, 'FOR', null],
    [secondMember, 'DIFFERING', DISSENT],
  ] as const;
  for (const [member, position, reasons] of views) {
    scene.acts(member, `says what he thinks of the draft (发表意见): ${position}.`);
    if (reasons !== null) scene.shows([['reasons 理由', reasons]]);
    const said = await world.change(stateView, member, { disputeId, position, reasons });
    scene.check(
      `The view of ${member.officer} is on record`,
      said.views.some((each) => each.member === member.officer && each.position === position),
      said.views,
    );
  }
  scene.checkEqual(
    'Having spoken, the member is asked for nothing more',
    await readTasks(world, scene, secondMember, disputeId),
    [],
  );
  await decideTooEarly(world, scene);
  scene.acts(officeOfficer, 'notes who is absent (记录缺席).');
  await world.change(noteAbsence, officeOfficer, { disputeId, member: ABSENT, reason: '外出开会' });
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
  scene.checkEqual('Nothing is ruled but what was reviewed', differs.code, 'RULING_DIFFERS_FROM_DRAFT');
}

async function rule(world: World, scene: Scene): Promise<void> {
  const { chair, secondMember, bankingOfficer } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  scene.acts(chair, 'speaks last and decides (研究认定).');
  const input = { disputeId, ...draftIn(world.memory.recall('dossier')) };
  const ruled = await world.change(ruleDispute, chair, input);
  scene.checkEqual('The dispute is decided', ruled.status, 'DECIDED');
  scene.checkEqual(
    'After one view for the draft and another view, one member absent',
    ruled.ruling?.decision,
    {
      for: 1,
      against: 0,
      differing: 1,
      absent: [ABSENT],
    },
  );
  scene.shows([['number 发文字号', ruled.ruling?.documentNumber ?? '']]);
  const late = await world.changeRefused(stateView, secondMember, { disputeId, position: 'FOR' });
  scene.checkEqual('After the decision nobody speaks (决定已作出)', late.code, 'VOTE_CLOSED');
  scene.acts(bankingOfficer, 'reads the differing opinion (不同意见) and the minutes (会议纪要).');
  const id = world.memory.recall('caseId');
  const { substanceCase } = await world.read(decidedShape, bankingOfficer, DECIDED, { id });
  const { ruling, minutes } = substanceCase.dispute;
  scene.checkEqual('It is kept with its reasons', ruling.differingViews, [
    { member: secondMember.officer, position: 'DIFFERING', reasons: DISSENT },
  ]);
  scene.checkEqual(
    'The minutes say who was absent and what was decided',
    minutes.map(({ outcome, absent }) => [outcome, absent]),
    [['ADOPTED', [{ member: ABSENT }]]],
  );
  const keys = await fetch(`${world.stage.url}/.well-known/jwks.json`);
  const signed = await verifyRuling(ruled.ruling?.jws ?? '', (await keys.json()) as JSONWebKeySet);
  scene.checkEqual("The hub's published key verifies its signature (签名)", signed?.['disputeId'], disputeId);
}

export const deliberateAndRule: Step = {
  title: { en: 'The leading group discusses and decides', zh: '领导小组集体讨论、研究认定' },
  async run(world, scene) {
    await discuss(world, scene);
    await ruleWrongly(world, scene);
    await rule(world, scene);
  },
};
