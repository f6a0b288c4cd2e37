import { AgencyIntake1763901200000 } from './1763901200000-agency-intake.js';
import { ImportsThroughTheHub1763901640000 } from './1763901640000-imports-through-the-hub.js';
import { KeysMetByChunk1763901660000 } from './1763901660000-keys-met-by-chunk.js';
import { OpenIntake1763901790000 } from './1763901790000-open-intake.js';

/** 数据导入, oldest first. */
export const INTAKE_MIGRATIONS = [
  AgencyIntake1763901200000,
  ImportsThroughTheHub1763901640000,
  KeysMetByChunk1763901660000,
  OpenIntake1763901790000,
] as const;
