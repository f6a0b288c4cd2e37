export { AdministratorPosts } from './administrator-posts.js';
export { OfficersSeen, type SeenOfficer } from './officers-seen.js';
export { countRecentOfficers, purgeOfficersSeen, RECENT_DAYS } from './recent-officers.js';
