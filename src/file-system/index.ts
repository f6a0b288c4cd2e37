export { makeDirectory } from './make-directory.js';
export { projectFolder } from './project-folder.js';
