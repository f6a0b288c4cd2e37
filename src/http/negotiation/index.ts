export { readAccept, type Accepted, type AnswerType } from './accept.js';
export { mediaTypeOf, namesJson } from './media-type.js';
export { preferredLocale } from './preferred-locale.js';
