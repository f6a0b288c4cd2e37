import { GraphQLError } from 'graphql';
import { looksInto } from '../../kernel/index.js';
import type { Acting } from '../model/actors/actor-capacity.js';
import { outsideJurisdiction } from '../model/refusals/office.errors.js';
import type { SubstanceCaseEntity } from '../rows/cases/substance-case.entity.js';

/**
 * 管辖范围: a case is worked on, and looked into, by the offices of the places that it concerns and by those above them; others see what
 * is determined.
 *
 * @throws GraphQLError FIELD_DENIED, OUTSIDE_JURISDICTION, for an office of another place
 */
export function refuseOtherAreas(
  caller: Acting,
  { areas, level, region }: Pick<SubstanceCaseEntity, 'areas' | 'level' | 'region'>,
): void {
  if (looksInto(caller, areas)) return;
  const { code: reason, message, remedy } = outsideJurisdiction({ level, region, dealing: 'OTHER_PLACES' });
  throw new GraphQLError(message.en, {
    extensions: { code: 'FIELD_DENIED', owner: 'OFFICE', reason, message, remedy },
  });
}
