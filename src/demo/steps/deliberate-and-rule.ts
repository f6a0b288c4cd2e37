import type { JSONWebKeySet } from 'jose';
import { z } from 'zod';
import { verifyRuling } from '../../determination/index.js';
import { inChinese } from '../../kernel/index.js';
import { noteAbsence, ruleDispute, stateView } from '../mutations.js';
import { draftIn } from '../ruling.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { readTasks } from '../tasks.js';
import { verbatim } from '../told.js';
import { codeText } from '../words.js';
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
  scene.acts(chair, {
    en: 'tries to decide before everybody has spoken.',
    zh: '在成员尚未全部发表意见时，拟作出研究认定意见。',
  });
  const disputeId = world.memory.recall('disputeId');
  const early = await world.changeRefused(ruleDispute, chair, { disputeId });
  scene.quotes(early);
  scene.checkEqual(
    { en: 'The chair speaks last: CHAIR_SPEAKS_LAST', zh: '组长末位表态' },
    early.code,
    'CHAIR_SPEAKS_LAST',
  );
}

async function discuss(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, firstMember, secondMember } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  const asked = await readTasks(world, scene, secondMember, disputeId);
  scene.checkEqual({ en: 'The member is asked what he thinks', zh: '该成员有待办的意见' }, asked, [
    'stateView',
  ]);
  const views = [
    [firstMember, 'FOR', null],
    [secondMember, 'DIFFERING', DISSENT],
  ] as const;
  for (const [member, position, reasons] of views) {
    scene.acts(member, {
      en: `says what he thinks of the draft: ${position}.`,
      zh: inChinese`对送审稿发表意见：${codeText(position, 'position').zh}。`,
    });
    if (reasons !== null) scene.shows([[{ en: 'reasons', zh: '理由' }, verbatim(reasons)]]);
    const said = await world.change(stateView, member, { disputeId, position, reasons });
    scene.check(
      {
        en: `The view of ${member.officer} is on record`,
        zh: inChinese`${member.title.zh}的意见已记录`,
      },
      said.views.some((each) => each.member === member.officer && each.position === position),
      said.views,
    );
  }
  scene.checkEqual(
    { en: 'Having spoken, the member is asked for nothing more', zh: '发表意见后，该成员再无待办事项' },
    await readTasks(world, scene, secondMember, disputeId),
    [],
  );
  await decideTooEarly(world, scene);
  scene.acts(officeOfficer, { en: 'notes who is absent.', zh: '记录缺席成员。' });
  await world.change(noteAbsence, officeOfficer, { disputeId, member: ABSENT, reason: '外出开会' });
}

async function ruleWrongly(world: World, scene: Scene): Promise<void> {
  const { officeOfficer, chair } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  scene.acts(officeOfficer, {
    en: "tries to decide in the leading group's place.",
    zh: '拟代领导小组作出研究认定意见。',
  });
  const refusal = await world.changeRefused(ruleDispute, officeOfficer, { disputeId });
  scene.quotes(refusal);
  scene.checkEqual(
    { en: 'An officer does not decide: ACTOR_NOT_ALLOWED', zh: '经办人员无权作出研究认定意见' },
    refusal.code,
    'ACTOR_NOT_ALLOWED',
  );
  const differs = await world.changeRefused(ruleDispute, chair, { disputeId, disposition: 'BAN' });
  scene.checkEqual(
    {
      en: 'Nothing is decided but what was reviewed: RULING_DIFFERS_FROM_DRAFT',
      zh: '研究认定意见应当与经审查的送审稿一致',
    },
    differs.code,
    'RULING_DIFFERS_FROM_DRAFT',
  );
}

async function rule(world: World, scene: Scene): Promise<void> {
  const { chair, secondMember, bankingOfficer } = world.cast;
  const disputeId = world.memory.recall('disputeId');
  scene.acts(chair, { en: 'speaks last and decides.', zh: '末位表态，作出研究认定意见。' });
  const input = { disputeId, ...draftIn(world.memory.recall('dossier')) };
  const ruled = await world.change(ruleDispute, chair, input);
  scene.checkEqual({ en: 'The dispute is decided', zh: '研究认定意见已作出' }, ruled.status, 'DECIDED');
  scene.checkEqual(
    {
      en: 'After one view for the draft and another view, one member absent',
      zh: '一名成员同意送审稿，一名成员持不同意见，一名成员缺席',
    },
    ruled.ruling?.decision,
    {
      for: 1,
      against: 0,
      differing: 1,
      absent: [ABSENT],
    },
  );
  scene.shows([[{ en: 'number', zh: '发文字号' }, verbatim(ruled.ruling?.documentNumber ?? '')]]);
  const late = await world.changeRefused(stateView, secondMember, { disputeId, position: 'FOR' });
  scene.checkEqual(
    { en: 'After the decision nobody speaks: VOTE_CLOSED', zh: '研究认定意见作出后，不得再发表意见' },
    late.code,
    'VOTE_CLOSED',
  );
  scene.acts(bankingOfficer, {
    en: 'reads the differing opinion and the minutes.',
    zh: '查阅不同意见和会议纪要。',
  });
  const id = world.memory.recall('caseId');
  const { substanceCase } = await world.read(decidedShape, bankingOfficer, DECIDED, { id });
  const { ruling, minutes } = substanceCase.dispute;
  scene.checkEqual(
    { en: 'It is kept with its reasons', zh: '不同意见及理由均已存档' },
    ruling.differingViews,
    [{ member: secondMember.officer, position: 'DIFFERING', reasons: DISSENT }],
  );
  scene.checkEqual(
    {
      en: 'The minutes say who was absent and what was decided',
      zh: '会议纪要载明缺席成员和会议决定',
    },
    minutes.map(({ outcome, absent }) => [outcome, absent]),
    [['ADOPTED', [{ member: ABSENT }]]],
  );
  const keys = await fetch(`${world.stage.url}/.well-known/jwks.json`);
  const signed = await verifyRuling(ruled.ruling?.jws ?? '', (await keys.json()) as JSONWebKeySet);
  scene.checkEqual(
    {
      en: "The hub's published key verifies its signature",
      zh: '研究认定意见的签名经本系统公布的公钥验证无误',
    },
    signed?.['disputeId'],
    disputeId,
  );
}

export const deliberateAndRule: Step = {
  title: { en: 'The leading group discusses and decides', zh: '领导小组集体讨论、研究认定' },
  async run(world, scene) {
    await discuss(world, scene);
    await ruleWrongly(world, scene);
    await rule(world, scene);
  },
};
