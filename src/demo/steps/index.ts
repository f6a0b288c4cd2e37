import type { Step } from '../step.js';
import { askSixAgencies } from './ask-six-agencies.js';
import { beRefused } from './be-refused.js';
import { beDenied } from './be-denied.js';
import { carryOut } from './carry-out.js';
import { consult } from './consult.js';
import { deliberateAndRule } from './deliberate-and-rule.js';
import { fileOpinions } from './file-opinions.js';
import { openCase } from './open-case.js';
import { prepareDeliberation } from './prepare-deliberation.js';
import { readAudit } from './read-audit.js';
import { readDispute } from './read-dispute.js';
import { readOutcome } from './read-outcome.js';
import { readTimeline } from './read-timeline.js';
import { stopEverything } from './stop-everything.js';

/** The story, in order. */
export const STEPS: readonly Step[] = [
  askSixAgencies,
  beRefused,
  beDenied,
  openCase,
  fileOpinions,
  readDispute,
  consult,
  prepareDeliberation,
  deliberateAndRule,
  readOutcome,
  carryOut,
  readTimeline,
  readAudit,
  stopEverything,
];
