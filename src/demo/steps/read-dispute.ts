import { z } from 'zod';
import {
  endOfWorkingDays,
  inChinese,
  inEnglish,
  isWorkingDay,
  workingDaysBetween,
  type LocalizedText,
} from '../../kernel/index.js';
import type { Step } from '../step.js';
import { listText, NOTHING, verbatim } from '../told.js';
import { codeText, type WordList } from '../words.js';

const DISPUTE = `query Dispute($id: ID!) {
  substanceCase(id: $id) {
    dispute {
      id status level openedAt dueAt attributesInConflict
      conflicts { attribute kind positions { agency value } }
    }
  }
}`;

const disputeShape = z.object({
  substanceCase: z.object({
    dispute: z.object({
      id: z.string(),
      status: z.string(),
      level: z.string(),
      openedAt: z.coerce.date(),
      dueAt: z.coerce.date(),
      attributesInConflict: z.array(z.string()),
      conflicts: z.array(
        z.object({
          attribute: z.string(),
          kind: z.string(),
          positions: z.array(z.object({ agency: z.string(), value: z.string().nullable() })),
        }),
      ),
    }),
  }),
});

/** Which words the values of an attribute have; those of agencies are the common ones. */
const WORD_LISTS: Readonly<Record<string, WordList>> = {
  SUBSTANCE_CLASS: 'substance',
  DISPOSITION: 'disposition',
  RED_LINES: 'redLine',
};

/** What an agency says on an attribute; red lines come as one list with commas. */
function positionText(attribute: string, value: string | null): LocalizedText {
  if (value === null) return NOTHING;
  return listText(value.split(/,\s*/).map((code) => codeText(code, WORD_LISTS[attribute])));
}

export const readDispute: Step = {
  title: { en: 'A dispute opened by itself', zh: '意见不一致，自动形成意见协调事项' },
  async run(world, scene) {
    const { cast, memory, stage } = world;
    scene.acts(cast.bankingOfficer, {
      en: 'reads where the opinions conflict, and who says what.',
      zh: '查阅各部门意见的不一致之处。',
    });
    const { substanceCase } = await world.read(disputeShape, cast.bankingOfficer, DISPUTE, {
      id: memory.recall('caseId'),
    });
    const { dispute } = substanceCase;
    memory.keep('disputeId', dispute.id);
    const { openedAt, dueAt } = dispute;
    const days = stage.consultationWorkingDays;
    scene.shows([
      [{ en: 'dispute', zh: '事项编号' }, verbatim(dispute.id)],
      [
        { en: 'status', zh: '办理状态' },
        {
          en: `${dispute.status}, before the ${dispute.level} leading group`,
          zh: inChinese`${dispute.status}（${dispute.level}领导小组）`,
        },
      ],
      [
        { en: 'consultation until', zh: '协商期限' },
        { en: inEnglish`${dueAt}, ${days} working days`, zh: inChinese`至${dueAt}止，共${days}个工作日` },
      ],
    ]);
    scene.shows(
      dispute.conflicts.flatMap(({ attribute, kind, positions }) =>
        positions.map(({ agency, value }, index) => [
          index === 0
            ? {
                en: `${attribute} (${kind})`,
                zh: inChinese`${attribute}（${codeText(kind, 'conflict').zh}）`,
              }
            : verbatim(''),
          codeText(agency),
          positionText(attribute, value),
        ]),
      ),
    );
    scene.checkEqual(
      { en: 'The dispute is in consultation', zh: '已进入协商' },
      dispute.status,
      'CONSULTATION',
    );
    scene.check(
      {
        en: 'Substance, responsible agency, disposition and red lines are in conflict',
        zh: '各部门在业务实质、责任部门、处置方式和红线上意见不一致',
      },
      ['SUBSTANCE_CLASS', 'RESPONSIBLE_AGENCY', 'DISPOSITION', 'RED_LINES'].every((attribute) =>
        dispute.attributesInConflict.includes(attribute),
      ),
      dispute.attributesInConflict,
    );
    const substance = dispute.conflicts.find(({ attribute }) => attribute === 'SUBSTANCE_CLASS');
    scene.checkEqual(
      { en: 'Each position is the one that was filed', zh: '所列意见与各部门出具的一致' },
      Object.fromEntries(substance?.positions.map(({ agency, value }) => [agency, value]) ?? []),
      {
        PBOC: 'ILLEGAL_FUNDRAISING',
        BANKING: 'INFORMATION_INTERMEDIARY',
        SECURITIES: 'ASSET_MANAGEMENT',
        INSURANCE: 'INFORMATION_INTERMEDIARY',
        LOCAL_FINANCE: 'INFORMATION_INTERMEDIARY',
      },
    );
    scene.checkEqual(
      {
        en: `The consultation ends ${days} Chinese working days after the dispute opened, on a working day`,
        zh: inChinese`协商期限为形成意见协调事项之日起${days}个工作日，届满之日为工作日`,
      },
      [dueAt, workingDaysBetween(openedAt, dueAt), isWorkingDay(dueAt)],
      [endOfWorkingDays(openedAt, days), days, true],
    );
  },
};
