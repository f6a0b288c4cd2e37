import { z } from 'zod';
import { inBeijing } from '../figures.js';
import type { Step } from '../step.js';

const TIMELINE = `query Timeline($id: ID!) {
  substanceCase(id: $id) {
    status
    determination { id }
    dispute { status }
    timeline { subject subjectId version command agency officer at rule to }
  }
}`;

const timelineShape = z.object({
  substanceCase: z.object({
    status: z.string(),
    determination: z.object({ id: z.string() }),
    dispute: z.object({ status: z.string() }),
    timeline: z.array(
      z.object({
        subject: z.string(),
        subjectId: z.string(),
        version: z.number(),
        command: z.string(),
        agency: z.string().nullable(),
        officer: z.string().nullable(),
        at: z.string(),
        rule: z.string(),
        to: z.string(),
      }),
    ),
  }),
});

/** 全过程记录: what was done, in order. */
const STORY = [
  'openSubstanceCase',
  'fileOpinion',
  'fileOpinion',
  'fileOpinion',
  'fileOpinion',
  'fileOpinion',
  'fileOpinion',
  'openDispute',
  'openDispute',
  'reviseOpinion',
  'referDispute',
  'acceptDispute',
  'tableRuling',
  'passLegalReview',
  'conveneDeliberation',
  'stateView',
  'stateView',
  'noteAbsence',
  'ruleDispute',
  'ruleDispute',
  'startImplementation',
  'closeDispute',
];

export const readTimeline: Step = {
  title: { en: 'The whole procedure on one list', zh: '全过程记录' },
  async run(world, scene) {
    const { cast, memory } = world;
    scene.acts(cast.bankingOfficer, 'reads the timeline of the case and its dispute.');
    const id = memory.recall('caseId');
    const { substanceCase } = await world.read(timelineShape, cast.bankingOfficer, TIMELINE, { id });
    const { status, determination, dispute, timeline } = substanceCase;
    scene.shows(
      timeline.map(({ at, subject, command, officer, to, rule }) => [
        inBeijing(at).slice(11, 19),
        subject.toLowerCase(),
        command,
        officer ?? 'the hub',
        `→ ${to}`,
        rule,
      ]),
    );
    scene.checkEqual(
      'The case is determined, and the dispute closed with its last order',
      [status, determination.id, dispute.status],
      ['DETERMINED', memory.recall('determinationId'), 'CLOSED'],
    );
    scene.checkEqual(
      'The timeline holds each step once, in order',
      timeline.map(({ command }) => command),
      STORY,
    );
    scene.check(
      'Each says under which rule, and none is earlier than the one before',
      timeline.every(({ at, rule }, index) => rule !== '' && at >= (timeline[index - 1]?.at ?? '')),
      timeline,
    );
  },
};
