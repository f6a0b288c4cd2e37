/** The closed lists that the national plan gives the hub to work with; all of them are part of the public schema. */
export * from './dispositions.js';
export * from './red-lines.js';
export * from './sectors.js';
export * from './substance-classes.js';
