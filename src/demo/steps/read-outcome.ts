import { FACETS } from '../dossier.js';
import { inBeijing } from '../figures.js';
import { findingsIn } from '../findings.js';
import { RULING } from '../ruling.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';

async function readDetermination(world: World, scene: Scene): Promise<void> {
  const { cast, memory, platform } = world;
  scene.acts(cast.pbocSystem, `asks the six agencies about ${platform.name} again.`);
  const earlier = memory.recall('dossier');
  const dossier = await world.readDossier(cast.pbocSystem, 'RECTIFICATION');
  const determination = dossier.determinationInForce;
  if (determination === null) {
    scene.check('A determination is in force on the platform', false, determination);
    return;
  }
  scene.shows([
    ['determination 现行认定', determination.id],
    ['in force from 生效', `${inBeijing(determination.inForceFrom)}, by ${determination.decidedBy}`],
    ['substance 业务实质', determination.substanceClass],
    ['responsible 责任部门', determination.responsibleAgency],
    ['disposition 处置', determination.disposition],
    ['red lines 红线', determination.redLines.join(', ')],
  ]);
  const { substanceClass, responsibleAgency, disposition } = RULING;
  scene.checkEqual(
    'The determination in force is what the leading group ruled',
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
    "It stands beside the six agencies' data, which is as it was",
    FACETS.map((facet) => dossier[facet]),
    FACETS.map((facet) => earlier[facet]),
  );
  memory.keep('determinationId', determination.id);
}

export const readOutcome: Step = {
  title: { en: 'The determination is in force', zh: '认定生效' },
  run: readDetermination,
};
