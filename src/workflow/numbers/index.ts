/** 编号: what people call cases, disputes, warrants and agreements by, and the marks of places that numbers begin with. */
export { giveNumber } from './give-number.js';
export { issuingMark, placeOfRegion, storedNames } from './issuing-mark.js';
export { numbered, numberHas, paperNumberHas } from './number-conditions.js';
export { idOfNumber, loadNumbers, readNumber } from './read-numbers.js';
export type { MatterKind } from './matter-kinds.js';
export { numberOlderMatters } from './number-older-matters.js';
