import { z } from 'zod';
import { FACETS } from '../dossier.js';
import { inBeijing } from '../figures.js';
import { findingsIn } from '../findings.js';
import { RULING } from '../ruling.js';
import type { Scene } from '../scene.js';
import type { Step } from '../step.js';
import type { World } from '../world.js';

const TIMELINE = `query Timeline($id: ID!) {
  substanceCase(id: $id) {
    status
    determination { id }
    events { ...Step to }
    dispute { events { ...DisputeStep to } }
  }
}
fragment Step on SubstanceCaseEvent { version command officer at rule }
fragment DisputeStep on DisputeEvent { version command officer at rule }`;

const eventShape = z.object({
  version: z.number(),
  command: z.string(),
  officer: z.string().nullable(),
  at: z.string(),
  rule: z.string(),
  to: z.string(),
});

const timelineShape = z.object({
  substanceCase: z.object({
    status: z.string(),
    determination: z.object({ id: z.string() }),
    events: z.array(eventShape),
    dispute: z.object({ events: z.array(eventShape) }),
  }),
});

type Event = z.infer<typeof eventShape>;

/** 案件流程 of the case: what was done, in order. */
const CASE_STORY = [
  'openSubstanceCase',
  'fileOpinion',
  'fileOpinion',
  'fileOpinion',
  'fileOpinion',
  'fileOpinion',
  'openDispute',
  'reviseOpinion',
  'ruleDispute',
];

/** 争议流程 of its dispute. */
const DISPUTE_STORY = [
  'openDispute',
  'reviseOpinion',
  'referDispute',
  'acceptDispute',
  'passLegalReview',
  'conveneDeliberation',
  'tableRuling',
  'castVote',
  'castVote',
  'castVote',
  'ruleDispute',
];

const timelineRow = ({ version, command, officer, rule, to }: Event): string[] => [
  `v${version}`,
  command,
  officer ?? 'the hub',
  `→ ${to}`,
  rule,
];

async function readDetermination(world: World, scene: Scene): Promise<string> {
  const { cast, memory, platform } = world;
  scene.acts(cast.pbocSystem, `asks the six agencies about ${platform.name} again.`);
  const earlier = memory.recall('dossier');
  const dossier = await world.readDossier(cast.pbocSystem, 'RECTIFICATION');
  const determination = dossier.determinationInForce;
  if (determination === null) {
    scene.check('A determination is in force on the platform', false, determination);
    return '';
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
  return determination.id;
}

export const readOutcome: Step = {
  title: { en: 'The determination is in force', zh: '认定生效' },
  async run(world, scene) {
    const determinationId = await readDetermination(world, scene);
    const { cast, memory } = world;
    scene.acts(cast.bankingOfficer, 'reads the timeline of the case (案件流水).');
    const { substanceCase } = await world.read(timelineShape, cast.bankingOfficer, TIMELINE, {
      id: memory.recall('caseId'),
    });
    const { status, determination, events, dispute } = substanceCase;
    scene.shows(events.map(timelineRow));
    scene.acts(cast.bankingOfficer, 'reads the timeline of the dispute (争议流水).');
    scene.shows(dispute.events.map(timelineRow));
    scene.checkEqual(
      'The case is closed by that determination',
      [status, determination.id],
      ['DETERMINED', determinationId],
    );
    scene.checkEqual(
      'The timeline of the case holds each step once, in order',
      events.map(({ command }) => command),
      CASE_STORY,
    );
    scene.checkEqual(
      'So does the timeline of the dispute',
      dispute.events.map(({ command }) => command),
      DISPUTE_STORY,
    );
    const isGapless = (each: readonly Event[]): boolean =>
      each.every(({ version, at }, index) => version === index + 1 && at >= (each[index - 1]?.at ?? ''));
    scene.check(
      'No version is missing from either, and none is earlier than the one before',
      isGapless(events) && isGapless(dispute.events),
      { events, disputeEvents: dispute.events },
    );
  },
};
