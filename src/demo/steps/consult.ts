import { z } from 'zod';
import { referDispute, reviseOpinion } from '../mutations.js';
import { bankingOpinion, revisedBankingOpinion } from '../opinions.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
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
  scene.acts(cast.bankingOfficer, 'has heard the others and revises its opinion, as of version 1.');
  const input = { opinionId, expectedVersion: 1, ...after };
  const revised = await world.change(reviseOpinion, cast.bankingOfficer, input);
  scene.checkEqual('The opinion is now at version 2', [revised.id, revised.version], [opinionId, 2]);
  const stale = await world.changeRefused(reviseOpinion, cast.bankingOfficer, input);
  scene.checkEqual('Revising version 1 once more is refused', stale.code, 'STALE_VERSION');

  const { substanceCase } = await world.read(versionsShape, cast.bankingOfficer, VERSIONS, {
    id: memory.recall('caseId'),
  });
  const versions = substanceCase.opinions.find(({ agency }) => agency === 'BANKING')?.versions ?? [];
  scene.shows(
    versions.map(({ version, act, substanceClass, disposition, redLines }) => [
      `version ${version}`,
      act,
      substanceClass ?? '—',
      disposition ?? '—',
      redLines.map(({ redLine }) => redLine).join(', '),
    ]),
  );
  scene.checkEqual(
    'Both versions are kept as they were given',
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
    'The opinions still differ, and the dispute stands',
    status === 'CONSULTATION' && attributesInConflict.includes('SUBSTANCE_CLASS'),
    substanceCase.dispute,
  );
}

async function refer(world: World, scene: Scene): Promise<void> {
  const { cast, memory } = world;
  const disputeId = memory.recall('disputeId');
  scene.acts(
    cast.bankingOfficer,
    'ends the consultation and refers the dispute to the leading group (提请领导小组).',
  );
  const reason = '经协商未能达成一致：业务实质、责任部门与处置方式仍有分歧。';
  const referred = await world.change(referDispute, cast.bankingOfficer, { disputeId, reason });
  scene.shows([
    ['status 状态', referred.status],
    ['reason 理由', reason],
  ]);
  scene.checkEqual('The dispute is referred', referred.status, 'REFERRED');
  const late = await world.changeRefused(reviseOpinion, cast.bankingOfficer, {
    opinionId: memory.recall('bankingOpinionId'),
    ...bankingOpinion(memory.recall('dossier')),
  });
  scene.check('Opinions can no longer be changed', late.code === 'TRANSITION_NOT_ALLOWED', late);
}

export const consult: Step = {
  title: { en: 'Consultation, without agreement; referral', zh: '协商未果，提请领导小组' },
  async run(world, scene) {
    await revise(world, scene);
    await refer(world, scene);
  },
};
