import type { OpenCode } from './code-list.js';

/** 领域: a field of the campaign. Which there are, and what each is called, is dated data. */
export type Sector = string;

/** 红线: what a platform must not do. Which there are, for whom, and by which document, is dated data. */
export type RedLine = string;

/** 经营行为: what was found of a platform's conduct. Of the codes, one means that nothing is wrong with it. */
export type Conduct = OpenCode<'COMPLIANT'>;

/** 处置方式: how a platform is dealt with (分类施策). Of the codes, one means that nothing is done about it. */
export type Disposition = OpenCode<'NO_MEASURE'>;
