import {
  ACTORS,
  AGENCIES,
  CONDUCTS,
  DISPOSITIONS,
  LEVELS,
  PURPOSES,
  RED_LINES,
  ROLES,
  SECTORS,
  SUBSTANCE_CLASSES,
} from '../../kernel/index.js';
import { enumOf } from './enum-of.js';

export const AgencyEnum = enumOf('Agency', 'An agency that owns data (成员单位).', AGENCIES);
export const ActorEnum = enumOf('Actor', 'Who may act: agencies, the leading group, its office.', ACTORS);
export const LevelEnum = enumOf('Level', 'Administrative level (层级).', LEVELS);
export const RoleEnum = enumOf('Role', 'Kind of caller (角色).', ROLES);
export const PurposeEnum = enumOf('Purpose', 'What data is asked for (使用目的).', PURPOSES);
export const SectorEnum = enumOf('Sector', 'Line of internet finance (业态).', SECTORS);
export const SubstanceClassEnum = enumOf(
  'SubstanceClass',
  'What a business is in substance (业务实质类别).',
  SUBSTANCE_CLASSES,
);
export const DispositionEnum = enumOf('Disposition', 'Disposition by kind (分类施策).', DISPOSITIONS);
export const ConductEnum = enumOf('Conduct', 'What was found of a platform’s conduct (经营行为).', CONDUCTS);
export const RedLineEnum = enumOf('RedLine', 'A thing a platform must not do (红线).', RED_LINES);
