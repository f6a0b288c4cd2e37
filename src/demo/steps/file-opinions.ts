import { z } from 'zod';
import { inChinese, inEnglish } from '../../kernel/index.js';
import type { Player } from '../cast.js';
import { declineOpinion, fileOpinion } from '../mutations.js';
import {
  bankingOpinion,
  insuranceOpinion,
  localFinanceOpinion,
  opinionInput,
  pbocOpinion,
  securitiesOpinion,
  type Opinion,
} from '../opinions.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { citation, codeText } from '../words.js';
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
  opinion: Opinion,
): Promise<{ id: string; idempotencyKey: string }> {
  const idempotencyKey = crypto.randomUUID();
  scene.acts(player, { en: 'files its opinion.', zh: '出具业务实质认定意见。' });
  scene.shows([
    [{ en: 'substance', zh: '业务实质' }, codeText(opinion.substanceClass, 'substance')],
    [{ en: 'responsible', zh: '责任部门' }, codeText(opinion.responsibleAgency)],
    [{ en: 'disposition', zh: '处置方式' }, codeText(opinion.disposition, 'disposition')],
    ...opinion.redLines.map(({ redLine, evidence }) => [
      { en: 'red line', zh: '触碰红线' },
      {
        en: `${redLine}: ${evidence.en}`,
        zh: inChinese`${codeText(redLine, 'redLine').zh}（${evidence.zh}）`,
      },
    ]),
    ...opinion.legalBasis.map(({ law, article }) => [
      { en: 'legal basis', zh: '法律依据' },
      citation(law, article),
    ]),
  ]);
  const caseId = world.memory.recall('caseId');
  const filed = await world.change(fileOpinion, player, {
    caseId,
    idempotencyKey,
    ...opinionInput(opinion),
  });
  scene.checkEqual(
    {
      en: inEnglish`It stands as version 1 of ${player.agency}`,
      zh: inChinese`已登记为${player.agency}意见第1版`,
    },
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
  opinion: Opinion,
): Promise<void> {
  const { bankingOfficer } = world.cast;
  const input = { caseId: world.memory.recall('caseId'), ...opinionInput(opinion) };
  scene.acts(bankingOfficer, { en: 'files a second opinion.', zh: '再次出具意见。' });
  const twice = await world.changeRefused(fileOpinion, bankingOfficer, input);
  scene.quotes(twice);
  scene.checkEqual(
    { en: 'An agency files once: OPINION_ALREADY_FILED', zh: '同一部门只出具一份意见' },
    twice.code,
    'OPINION_ALREADY_FILED',
  );
  const { idempotencyKey } = filed;
  const repeated = await world.change(fileOpinion, bankingOfficer, { ...input, idempotencyKey });
  scene.checkEqual(
    {
      en: 'The first request sent again under its idempotency key is answered as before, and filed once',
      zh: '原请求重复发送的，答复与前次相同，意见只登记一次',
    },
    [repeated.id, repeated.version],
    [filed.id, 1],
  );
}

async function fileInAnothersName(world: World, scene: Scene, opinion: Opinion): Promise<void> {
  const { securitiesOfficer } = world.cast;
  scene.acts(securitiesOfficer, {
    en: "files an opinion in the People's Bank's name.",
    zh: '以人民银行名义出具意见。',
  });
  const refusal = await world.changeRefused(fileOpinion, securitiesOfficer, {
    caseId: world.memory.recall('caseId'),
    agency: 'PBOC',
    ...opinionInput(opinion),
  });
  scene.quotes(refusal);
  scene.checkEqual(
    { en: "Nobody files in another agency's name: OTHER_AGENCYS_NAME", zh: '不得以其他部门名义出具意见' },
    refusal.code,
    'OTHER_AGENCYS_NAME',
  );
}

/** 工商: it knows the firm's advertising, and has nothing to say of its lending. */
async function decline(world: World, scene: Scene): Promise<void> {
  const { commerceOfficer } = world.cast;
  scene.acts(commerceOfficer, {
    en: 'answers that the business is not its to judge.',
    zh: '回复：该业务不属本部门职责。',
  });
  const reason = '网络借贷业务不属工商部门监管职责，广告案件另案处理。';
  const input = { caseId: world.memory.recall('caseId'), reason };
  const declined = await world.change(declineOpinion, commerceOfficer, input);
  scene.checkEqual(
    { en: 'It is heard, without an opinion', zh: '回复已登记，该部门不出具意见' },
    declined.agency,
    'COMMERCE',
  );
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
      {
        en: "Until its own opinion stands, the People's Bank sees none of the others",
        zh: '人民银行出具意见前，不能查阅其他部门的意见',
      },
      await seenBy(world, cast.pbocOfficer),
      { status: 'COLLECTING', agencies: [] },
    );
    await file(world, scene, cast.pbocOfficer, pbocOpinion(dossier));
    scene.checkEqual(
      {
        en: 'With the last opinion the matter is DISPUTED',
        zh: '最后一份意见出具后，事项转为“意见不一致”',
      },
      await seenBy(world, cast.pbocOfficer),
      {
        status: 'DISPUTED',
        agencies: ['BANKING', 'COMMERCE', 'INSURANCE', 'LOCAL_FINANCE', 'PBOC', 'SECURITIES'],
      },
    );
  },
};
