import { inChinese, inEnglish } from '../../kernel/index.js';
import { FACETS } from '../dossier.js';
import { findingsIn } from '../findings.js';
import { RULING } from '../ruling.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import { listText, verbatim } from '../told.js';
import { codeText } from '../words.js';
import type { World } from '../world.js';

async function readDetermination(world: World, scene: Scene): Promise<void> {
  const { cast, memory, platform } = world;
  scene.acts(cast.pbocSystem, {
    en: `asks the six agencies about ${platform.name} again.`,
    zh: inChinese`再次向六个部门查询${platform.name}。`,
  });
  const earlier = memory.recall('dossier');
  const dossier = await world.readDossier(cast.pbocSystem, 'RECTIFICATION');
  const determination = dossier.determinationInForce;
  if (determination === null) {
    scene.check(
      { en: 'A determination is in force on the firm', zh: '该从业机构应当有现行认定' },
      false,
      determination,
    );
    return;
  }
  scene.shows([
    [{ en: 'determination', zh: '现行认定编号' }, verbatim(determination.id)],
    [
      { en: 'in force from', zh: '生效时间' },
      {
        en: inEnglish`${determination.inForceFrom}, by ${determination.decidedBy}`,
        zh: inChinese`${determination.inForceFrom}，${codeText(determination.decidedBy, 'decision').zh}`,
      },
    ],
    [{ en: 'substance', zh: '业务实质' }, codeText(determination.substanceClass, 'substance')],
    [{ en: 'responsible', zh: '责任部门' }, codeText(determination.responsibleAgency)],
    [{ en: 'disposition', zh: '处置方式' }, codeText(determination.disposition, 'disposition')],
    [
      { en: 'red lines', zh: '触碰红线' },
      listText(determination.redLines.map((redLine) => codeText(redLine, 'redLine'))),
    ],
  ]);
  const { substanceClass, responsibleAgency, disposition } = RULING;
  scene.checkEqual(
    {
      en: 'The determination in force is what the leading group decided',
      zh: '现行认定与领导小组研究认定意见一致',
    },
    [
      determination.decidedBy,
      determination.substanceClass,
      determination.responsibleAgency,
      determination.disposition,
      determination.redLines.toSorted(),
    ],
    [
      'RULING',
      substanceClass,
      responsibleAgency,
      disposition,
      findingsIn(earlier)
        .map(({ redLine }) => redLine)
        .toSorted(),
    ],
  );
  scene.checkEqual(
    {
      en: "It stands beside the six agencies' data, which is as it was",
      zh: '认定与六个部门的数据一并列示，各部门数据未作改动',
    },
    FACETS.map((facet) => dossier[facet]),
    FACETS.map((facet) => earlier[facet]),
  );
  memory.keep('determinationId', determination.id);
}

export const readOutcome: Step = {
  title: { en: 'The determination is in force', zh: '认定生效' },
  run: readDetermination,
};
