export { readItems } from './read-items.js';
export { CHECKS, runConformance, type CheckReport, type ConformanceReport } from './run-conformance.js';
export { SiteUnderTest, type SiteFacts } from './site-under-test.js';
export { TestHub } from './test-hub.js';
