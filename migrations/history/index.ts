import { HistoryOfValues1763901630000 } from './1763901630000-history-of-values.js';

/** 数据沿革, oldest first. */
export const HISTORY_MIGRATIONS = [HistoryOfValues1763901630000] as const;
