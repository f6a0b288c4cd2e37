import type { StepField } from './step';

/** Laws with their articles, at least one. */
export const LEGAL_BASIS: StepField = {
  name: 'legalBasis',
  kind: 'list',
  required: true,
  label: { zh: '法律依据', en: 'Legal basis' },
  fields: [
    { name: 'law', kind: 'line', required: true, label: { zh: '法律、法规名称', en: 'Law' } },
    {
      name: 'article',
      kind: 'line',
      required: true,
      label: { zh: '条、款、项', en: 'Article' },
      help: { zh: '如：第十一条', en: 'For example: 11' },
    },
  ],
};
