import { defineRefusal, inChinese, inEnglish } from '../../kernel/index.js';
import { MAX_CHAIN_LAYERS } from './ownership-chains.js';

export const ownershipChainLayers = defineRefusal<{ layers: number }>(
  'OWNERSHIP_CHAIN_LAYERS',
  ({ layers }) => ({
    message: {
      en: inEnglish`Holdings are followed through 1 to ${MAX_CHAIN_LAYERS} layers, not ${layers}.`,
      zh: inChinese`股权链层数为 1 至 ${MAX_CHAIN_LAYERS} 层，不能为 ${layers} 层。`,
    },
    remedy: { en: 'Ask for fewer layers.', zh: '请减少层数。' },
    field: 'layers',
  }),
);
