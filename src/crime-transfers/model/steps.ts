import type { LocalizedText } from '../../kernel/index.js';
import type { CrimeTransferCommand } from './crime-transfer.machine.js';

interface StepLabel {
  /** The mutation that takes it. */
  readonly mutation: string;
  readonly label: LocalizedText;
}

const decide = {
  mutation: 'decideCrimeTransfer',
  label: { en: 'Approve the transfer or not', zh: '决定是否移送' },
};
const answer = { mutation: 'answerCrimeTransfer', label: { en: 'Answer the transfer', zh: '答复移送' } };
const supervise = {
  mutation: 'superviseCrimeTransfer',
  label: { en: 'Supervise the filing', zh: '立案监督' },
};

/** What each step is called, and which mutation takes it; those of the hub are taken by none. */
export const STEP_LABELS: Readonly<Partial<Record<CrimeTransferCommand, StepLabel>>> = {
  approveCrimeTransfer: decide,
  declineCrimeTransfer: decide,
  handOverCrimeTransfer: {
    mutation: 'handOverCrimeTransfer',
    label: { en: 'Hand the case over to the police', zh: '向公安机关移送' },
  },
  receiveCrimeTransfer: answer,
  nameMissingPapers: answer,
  forwardCrimeTransfer: answer,
  declineAsNoPoliceMatter: answer,
  extendCrimeTransferReview: answer,
  fileTransferredCase: answer,
  refuseTransferredCase: answer,
  giveReasonsForRefusal: answer,
  returnCrimeTransfer: answer,
  completeCrimeTransferPapers: {
    mutation: 'completeCrimeTransferPapers',
    label: { en: 'Complete the papers', zh: '补正移送材料' },
  },
  objectToCrimeTransferRefusal: {
    mutation: 'objectToCrimeTransferRefusal',
    label: { en: 'Object to the refusal', zh: '提请复议' },
  },
  adviseProsecutor: {
    mutation: 'adviseProsecutor',
    label: { en: 'Advise the procuratorate', zh: '建议立案监督' },
  },
  askPoliceForReasons: supervise,
  orderFiling: supervise,
  endSupervision: supervise,
  handOverCrimeTransferGoods: {
    mutation: 'handOverCrimeTransferGoods',
    label: { en: 'Hand the goods over', zh: '移交涉案物品' },
  },
  recordAdministrativeDisposal: {
    mutation: 'recordAdministrativeDisposal',
    label: { en: 'Record the administrative disposal', zh: '登记行政处理' },
  },
};
