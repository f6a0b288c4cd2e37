import type { SubgraphManifest } from '../../subgraph-kit/index.js';
import { openPoliceData, type PoliceData } from './police.data.js';
import { CaseFileEntity, LeadEntity } from './police.entity.js';
import { policeHistoryResolvers } from './police.history.js';
import { policeItems } from './police.items.js';
import { PolicePlatformResolver, PoliceRecordResolver } from './police.resolver.js';
import { PolicePlatformType } from './police.types.js';

/** 公安 police: case files, frozen funds, leads. */
export const police: SubgraphManifest<PoliceData> = {
  name: 'police',
  resolvers: [PolicePlatformResolver, PoliceRecordResolver, ...policeHistoryResolvers],
  types: [PolicePlatformType],
  entities: [CaseFileEntity, LeadEntity],
  items: policeItems,
  open: openPoliceData,
  history: 'KEPT',
};
