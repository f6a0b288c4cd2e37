import type { LocalizedText } from '../../kernel/index.js';
import type { CorrectionCommand } from './correction.machine.js';

interface StepLabel {
  /** The mutation that takes it. */
  readonly mutation: string;
  readonly label: LocalizedText;
}

const answer = {
  mutation: 'answerCorrection',
  label: { en: 'Answer the request for correction', zh: '答复校核申请' },
};

/** What each step is called, and which mutation takes it; those of the hub are taken by none. */
export const STEP_LABELS: Readonly<Partial<Record<CorrectionCommand, StepLabel>>> = {
  askBackOnCorrection: answer,
  acceptCorrection: answer,
  refuseCorrection: answer,
  supplementCorrection: {
    mutation: 'supplementCorrection',
    label: { en: 'Answer what the source agency asks', zh: '补充校核材料' },
  },
  closeCorrection: {
    mutation: 'closeCorrection',
    label: { en: 'Close the request', zh: '办结校核申请' },
  },
};
