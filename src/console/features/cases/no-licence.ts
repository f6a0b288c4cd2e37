/** The position that the firm holds no financial licence, and what it is called. */
export const NO_LICENCE = 'NONE';
export const NO_LICENCE_WORD = { zh: '没有金融业务牌照', en: 'no financial licence' } as const;
