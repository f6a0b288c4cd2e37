import { z } from 'zod';
import type { Player } from '../cast.js';
import { declineOpinion, fileOpinion } from '../mutations.js';
import {
  bankingOpinion,
  insuranceOpinion,
  localFinanceOpinion,
  pbocOpinion,
  securitiesOpinion,
  type OpinionInput,
} from '../opinions.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';

const OPINIONS = 'query Opinions($id: ID!) { substanceCase(id: $id) { status opinions { agency } } }';

const opinionsShape = z.object({
  substanceCase: z.object({ status: z.string(), opinions: z.array(z.object({ agency: z.string() })) }),
});

/** Files one agency's opinion. @returns its id, and the key it was filed under */
async function file(
  world: World,
  scene: Scene,
  player: Player,
  opinion: OpinionInput,
): Promise<{ id: string; idempotencyKey: string }> {
  const idempotencyKey = crypto.randomUUID();
  scene.acts(player, 'files its opinion (认定意见).');
  scene.shows([
    ['substance 业务实质', opinion.substanceClass],
    ['responsible 责任部门', opinion.responsibleAgency],
    ['disposition 处置', opinion.disposition],
    ...opinion.redLines.map(({ redLine, evidence }) => ['red line 红线', `${redLine}: ${evidence}`]),
    ...opinion.legalBasis.map(({ law, article }) => ['legal basis 法律依据', `${law} ${article}`]),
  ]);
  const caseId = world.memory.recall('caseId');
  const filed = await world.change(fileOpinion, player, { caseId, idempotencyKey, ...opinion });
  scene.checkEqual(
    `It stands as version 1 of ${player.agency}`,
    [filed.agency, filed.version],
    [player.agency, 1],
  );
  return { id: filed.id, idempotencyKey };
}

/** What the agency sees of the case's opinions. */
async function seenBy(world: World, player: Player): Promise<{ status: string; agencies: string[] }> {
  const { substanceCase } = await world.read(opinionsShape, player, OPINIONS, {
    id: world.memory.recall('caseId'),
  });
  const agencies = substanceCase.opinions.map(({ agency }) => agency).toSorted();
  return { status: substanceCase.status, agencies };
}

async function fileTwice(
  world: World,
  scene: Scene,
  filed: { id: string; idempotencyKey: string },
  opinion: OpinionInput,
): Promise<void> {
  const { bankingOfficer } = world.cast;
  const input = { caseId: world.memory.recall('caseId'), ...opinion };
  scene.acts(bankingOfficer, 'files a second opinion.');
  const twice = await world.changeRefused(fileOpinion, bankingOfficer, input);
  scene.shows([
    ['code', twice.code],
    ['message', twice.message],
    ['remedy', twice.remedy],
  ]);
  scene.checkEqual('An agency files once', twice.code, 'OPINION_ALREADY_FILED');
  const { idempotencyKey } = filed;
  const repeated = await world.change(fileOpinion, bankingOfficer, { ...input, idempotencyKey });
  scene.checkEqual(
    'The first request sent again under its idempotency key (幂等键) is answered as before, and filed once',
    [repeated.id, repeated.version],
    [filed.id, 1],
  );
}

async function fileInAnothersName(world: World, scene: Scene, opinion: OpinionInput): Promise<void> {
  const { securitiesOfficer } = world.cast;
  scene.acts(securitiesOfficer, "files an opinion in the People's Bank's name.");
  const refusal = await world.changeRefused(fileOpinion, securitiesOfficer, {
    caseId: world.memory.recall('caseId'),
    agency: 'PBOC',
    ...opinion,
  });
  scene.shows([
    ['code', refusal.code],
    ['message', refusal.message],
    ['remedy', refusal.remedy],
  ]);
  scene.checkEqual("Nobody files in another agency's name", refusal.code, 'OTHER_AGENCYS_NAME');
}

/** 工商: it knows the firm's advertising, and has nothing to say of its lending. */
async function decline(world: World, scene: Scene): Promise<void> {
  const { commerceOfficer } = world.cast;
  scene.acts(commerceOfficer, 'answers that the business is not its to judge (不属本部门职责).');
  const reason = '网络借贷业务不属工商部门监管职责，广告案件另案处理。';
  const input = { caseId: world.memory.recall('caseId'), reason };
  const declined = await world.change(declineOpinion, commerceOfficer, input);
  scene.checkEqual('It is heard, without an opinion', declined.agency, 'COMMERCE');
}

export const fileOpinions: Step = {
  title: {
    en: 'Five agencies file opinions that differ, and one declines',
    zh: '各部门出具业务实质认定意见',
  },
  async run(world, scene) {
    const { cast, memory } = world;
    const dossier = memory.recall('dossier');
    const banking = bankingOpinion(dossier);
    const filed = await file(world, scene, cast.bankingOfficer, banking);
    memory.keep('bankingOpinionId', filed.id);
    await fileTwice(world, scene, filed, banking);
    await file(world, scene, cast.securitiesOfficer, securitiesOpinion(dossier));
    await fileInAnothersName(world, scene, pbocOpinion(dossier));
    await file(world, scene, cast.insuranceOfficer, insuranceOpinion(dossier));
    await file(world, scene, cast.localFinanceOfficer, localFinanceOpinion(dossier));
    await decline(world, scene);
    scene.checkEqual(
      "Until its own opinion stands, the People's Bank sees none of the others (背靠背)",
      await seenBy(world, cast.pbocOfficer),
      { status: 'COLLECTING', agencies: [] },
    );
    await file(world, scene, cast.pbocOfficer, pbocOpinion(dossier));
    scene.checkEqual('With the last opinion the case is disputed', await seenBy(world, cast.pbocOfficer), {
      status: 'DISPUTED',
      agencies: ['BANKING', 'COMMERCE', 'INSURANCE', 'LOCAL_FINANCE', 'PBOC', 'SECURITIES'],
    });
  },
};
