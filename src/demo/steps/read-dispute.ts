import { z } from 'zod';
import { endOfWorkingDays, isWorkingDay, workingDaysBetween } from '../../kernel/index.js';
import { inBeijing } from '../figures.js';
import type { Step } from '../step.js';

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

export const readDispute: Step = {
  title: { en: 'A dispute opened by itself', zh: '自动形成部门意见争议' },
  async run(world, scene) {
    const { cast, memory, stage } = world;
    scene.acts(cast.bankingOfficer, 'reads where the opinions conflict, and who says what.');
    const { substanceCase } = await world.read(disputeShape, cast.bankingOfficer, DISPUTE, {
      id: memory.recall('caseId'),
    });
    const { dispute } = substanceCase;
    memory.keep('disputeId', dispute.id);
    const { openedAt, dueAt } = dispute;
    const days = stage.consultationWorkingDays;
    scene.shows([
      ['dispute 争议', dispute.id],
      ['status 状态', `${dispute.status}, before the ${dispute.level} leading group`],
      ['consultation until 协商期限', `${inBeijing(dueAt)}, ${days} working days (工作日)`],
    ]);
    scene.shows(
      dispute.conflicts.flatMap(({ attribute, kind, positions }) =>
        positions.map(({ agency, value }, index) => [
          index === 0 ? `${attribute} (${kind})` : '',
          agency,
          value ?? '—',
        ]),
      ),
    );
    scene.checkEqual('The dispute is in consultation (协商)', dispute.status, 'CONSULTATION');
    scene.check(
      'Substance, responsible agency, disposition and red lines are in conflict',
      ['SUBSTANCE_CLASS', 'RESPONSIBLE_AGENCY', 'DISPOSITION', 'RED_LINES'].every((attribute) =>
        dispute.attributesInConflict.includes(attribute),
      ),
      dispute.attributesInConflict,
    );
    const substance = dispute.conflicts.find(({ attribute }) => attribute === 'SUBSTANCE_CLASS');
    scene.checkEqual(
      'Each position is the one that was filed',
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
      `The consultation ends ${days} Chinese working days after the dispute opened, on a working day`,
      [dueAt, workingDaysBetween(openedAt, dueAt), isWorkingDay(dueAt)],
      [endOfWorkingDays(openedAt, days), days, true],
    );
  },
};
