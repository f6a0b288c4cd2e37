import { AgencyIntake1763901200000 } from './1763901200000-agency-intake.js';

/** 数据导入, oldest first. */
export const INTAKE_MIGRATIONS = [AgencyIntake1763901200000] as const;
