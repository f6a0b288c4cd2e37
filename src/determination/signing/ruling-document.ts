import type { JsonObject } from '../../kernel/index.js';
import type { RulingEntity } from '../rows/determinations/determination.entity.js';
import type { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';

/** Says what a signed document is, and in which form. */
export const RULING_DOCUMENT_TYPE = 'huishang.ruling.1';

/**
 * 研究认定意见: what the hub signs, whole in itself: who decided what of which business, by which votes, and when.
 *
 * @param members codes of the further platforms of a case on a group
 */
export function rulingDocument(
  ruling: Omit<RulingEntity, 'jws'>,
  substanceCase: Pick<SubstanceCaseEntity, 'id' | 'platformCode' | 'businessLine' | 'level' | 'region'>,
  members: readonly string[] = [],
): JsonObject {
  const { ruledAt, ...rest } = ruling;
  const { id: caseId, platformCode, businessLine, level, region } = substanceCase;
  // Rows and dates become what JSON has for them.
  return JSON.parse(
    JSON.stringify({
      type: RULING_DOCUMENT_TYPE,
      ...rest,
      ruledAt: ruledAt.toISOString(),
      caseId,
      platformCode,
      ...(members.length > 0 ? { members } : {}),
      businessLine,
      leadingGroup: { level, region },
    }),
  ) as JsonObject;
}
