/**
 * 使用限制: how an agency lets the others use what its opinion says. The first is what the rules on shared government
 * information ask of every receiver (国发〔2016〕51号: used for the receiver's own duties and the purpose stated, and not
 * passed on); the others add to it what the handling codes of Europol's exchange system let a provider ask for
 * (Regulation (EU) 2016/794, art. 19: consent before use as evidence, consent before it goes further).
 */
export const HANDLINGS = ['OFFICIAL_USE', 'CONSENT_BEFORE_EVIDENCE', 'CONSENT_BEFORE_ONWARD'] as const;
export type Handling = (typeof HANDLINGS)[number];

/** What holds where an opinion names nothing. */
export const DEFAULT_HANDLING: Handling = 'OFFICIAL_USE';
