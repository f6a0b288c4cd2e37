import type { Caller } from './caller.js';

/**
 * The hub asking for itself (平台自身), in nobody's name: a system administrator of the office (领导小组办公室), who by the
 * separation of the three administrators reads no business data. Whatever is signed for it grants nothing.
 */
export const HUB_ITSELF: Caller = {
  agency: 'OFFICE',
  role: 'SYSTEM_ADMINISTRATOR',
  level: 'NATIONAL',
  region: null,
  officer: 'huishang',
  purpose: null,
  caseId: null,
  basis: null,
  locale: 'en',
};
