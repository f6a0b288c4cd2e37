export { isIdentifying, type Column } from './column-kinds.js';
export { columnsOf, DESCRIBED_TABLES, NEEDED, type DescribedTable } from './table-columns.js';
