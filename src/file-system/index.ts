export { lockFile, type FileLock } from './file-lock.js';
export { makeDirectory } from './make-directory.js';
export { projectFolder } from './project-folder.js';
export { writeDurably } from './write-durably.js';
