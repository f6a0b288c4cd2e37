export { textOfData } from '../../../../src/gateway/execution/answer-text.js';

export const hashOfData = (): null => null;
