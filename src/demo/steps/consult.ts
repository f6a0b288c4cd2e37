import { z } from 'zod';
import { inChinese } from '../../kernel/index.js';
import { referDispute, reviseOpinion } from '../mutations.js';
import { bankingOpinion, opinionInput, revisedBankingOpinion } from '../opinions.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { listText, verbatim } from '../told.js';
import { codeText } from '../words.js';
import type { World } from '../world.js';

const VERSIONS = `query Versions($id: ID!) {
  substanceCase(id: $id) {
    opinions { agency versions { version act substanceClass disposition redLines { redLine } } }
    dispute { status attributesInConflict }
  }
}`;

const versionsShape = z.object({
  substanceCase: z.object({
    opinions: z.array(
      z.object({
        agency: z.string(),
        versions: z.array(
          z.object({
            version: z.number(),
            act: z.string(),
            substanceClass: z.string().nullable(),
            disposition: z.string().nullable(),
            redLines: z.array(z.object({ redLine: z.string() })),
          }),
        ),
      }),
    ),
    dispute: z.object({ status: z.string(), attributesInConflict: z.array(z.string()) }),
  }),
});

async function revise(world: World, scene: Scene): Promise<void> {
  const { cast, memory } = world;
  const dossier = memory.recall('dossier');
  const [before, after] = [bankingOpinion(dossier), revisedBankingOpinion(dossier)];
  const opinionId = memory.recall('bankingOpinionId');
  scene.acts(cast.bankingOfficer, {
    en: 'has heard the others and revises its opinion, as of version 1.',
    zh: '听取其他部门意见后，在第1版基础上修改本部门意见。',
  });
  const input = { opinionId, expectedVersion: 1, ...opinionInput(after) };
  const revised = await world.change(reviseOpinion, cast.bankingOfficer, input);
  scene.checkEqual(
    { en: 'The opinion is now at version 2', zh: '该意见现为第2版' },
    [revised.id, revised.version],
    [opinionId, 2],
  );
  const stale = await world.changeRefused(reviseOpinion, cast.bankingOfficer, input);
  scene.checkEqual(
    { en: 'Revising version 1 once more is refused: STALE_VERSION', zh: '再次修改第1版的，不予受理' },
    stale.code,
    'STALE_VERSION',
  );

  const { substanceCase } = await world.read(versionsShape, cast.bankingOfficer, VERSIONS, {
    id: memory.recall('caseId'),
  });
  const versions = substanceCase.opinions.find(({ agency }) => agency === 'BANKING')?.versions ?? [];
  scene.shows(
    versions.map(({ version, act, substanceClass, disposition, redLines }) => [
      { en: `version ${version}`, zh: inChinese`第${version}版` },
      codeText(act, 'act'),
      codeText(substanceClass, 'substance'),
      codeText(disposition, 'disposition'),
      listText(redLines.map(({ redLine }) => codeText(redLine, 'redLine'))),
    ]),
  );
  scene.checkEqual(
    { en: 'Both versions are kept as they were given', zh: '两个版本均原样保存' },
    versions.map(({ version, act, substanceClass, disposition }) => [
      version,
      act,
      substanceClass ?? '—',
      disposition ?? '—',
    ]),
    [
      [1, 'FILED', before.substanceClass, before.disposition],
      [2, 'REVISED', after.substanceClass, after.disposition],
    ],
  );
  const { status, attributesInConflict } = substanceCase.dispute;
  scene.check(
    { en: 'The opinions still differ, and the dispute stands', zh: '各部门意见仍不一致，协商继续' },
    status === 'CONSULTATION' && attributesInConflict.includes('SUBSTANCE_CLASS'),
    substanceCase.dispute,
  );
}

async function refer(world: World, scene: Scene): Promise<void> {
  const { cast, memory } = world;
  const disputeId = memory.recall('disputeId');
  scene.acts(cast.bankingOfficer, {
    en: 'ends the consultation and refers the dispute to the leading group.',
    zh: '结束协商，提请领导小组研究。',
  });
  const reason = '经协商未能达成一致：业务实质、责任部门和处置方式的意见仍不一致。';
  const referred = await world.change(referDispute, cast.bankingOfficer, { disputeId, reason });
  scene.shows([
    [{ en: 'status', zh: '办理状态' }, codeText(referred.status)],
    [{ en: 'reason', zh: '理由' }, verbatim(reason)],
  ]);
  scene.checkEqual({ en: 'The dispute is referred', zh: '已提请领导小组研究' }, referred.status, 'REFERRED');
  const late = await world.changeRefused(reviseOpinion, cast.bankingOfficer, {
    opinionId: memory.recall('bankingOpinionId'),
    ...opinionInput(bankingOpinion(memory.recall('dossier'))),
  });
  scene.check(
    { en: 'Opinions can no longer be changed: TRANSITION_NOT_ALLOWED', zh: '各部门意见不得再作修改' },
    late.code === 'TRANSITION_NOT_ALLOWED',
    late,
  );
}

export const consult: Step = {
  title: { en: 'Consultation, without agreement; referral', zh: '协商未达成一致，提请领导小组研究' },
  async run(world, scene) {
    await revise(world, scene);
    await refer(world, scene);
  },
};
