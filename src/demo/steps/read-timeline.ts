import { z } from 'zod';
import { officerText } from '../cast.js';
import { beijingClock } from '../figures.js';
import type { Step } from '../step.js';
import { verbatim } from '../told.js';
import { codeText, ruleText, stepText } from '../words.js';

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
  title: { en: 'The whole procedure on one list', zh: '办理全过程记录' },
  async run(world, scene) {
    const { cast, memory } = world;
    scene.acts(cast.bankingOfficer, {
      en: 'reads the timeline of the matter and its dispute.',
      zh: '查阅认定事项和意见协调事项的办理记录。',
    });
    const id = memory.recall('caseId');
    const { substanceCase } = await world.read(timelineShape, cast.bankingOfficer, TIMELINE, { id });
    const { status, determination, dispute, timeline } = substanceCase;
    scene.shows(
      timeline.map(({ at, subject, command, officer, to, rule }) => [
        verbatim(beijingClock(at)),
        codeText(subject, 'subject'),
        stepText(command),
        officerText(cast, officer),
        codeText(to),
        ruleText(rule),
      ]),
    );
    scene.checkEqual(
      {
        en: 'The matter is determined, and the dispute closed with its last order',
        zh: '业务实质已认定，意见协调事项随最后一份交办单办结',
      },
      [status, determination.id, dispute.status],
      ['DETERMINED', memory.recall('determinationId'), 'CLOSED'],
    );
    scene.checkEqual(
      { en: 'The timeline holds each step once, in order', zh: '各步骤依次记录，无重复、无遗漏' },
      timeline.map(({ command }) => command),
      STORY,
    );
    scene.check(
      {
        en: 'Each says under which rule, and none is earlier than the one before',
        zh: '各步骤均载明依据，时间先后一致',
      },
      timeline.every(({ at, rule }, index) => rule !== '' && at >= (timeline[index - 1]?.at ?? '')),
      timeline,
    );
  },
};
