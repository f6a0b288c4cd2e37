export { attachmentUnknown } from './attachment.errors.js';
export { attachmentRoutes } from './attachment-routes.js';
export { AttachmentType } from './attachment.types.js';
export { readFileName } from './file-name.js';
export { missingAttachments } from './attachment.repository.js';
export { attachmentsOfCases } from './attachment.repository.js';
export { ATTACHMENT_DEFAULTS, type AttachmentSettings } from './settings/index.js';
export { openAttachmentStore } from './open-store.js';
