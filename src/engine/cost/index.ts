export { compileCost } from './compile-cost.js';
export { readCostDirectives, type CostDirectives } from './cost-directives.js';
export { costWith, type Cost } from './cost-expression.js';
