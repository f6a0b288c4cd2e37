import { createBrowserRouter, type RouteObject } from 'react-router';
import { PageFailed } from './page-failed';
import { Shell } from './shell';

interface PageModule {
  readonly default: React.ComponentType;
}

/** A page that is loaded when it is opened. */
function page(path: string, load: () => Promise<PageModule>): RouteObject {
  return {
    path,
    HydrateFallback: PageOpening,
    lazy: async () => ({ Component: (await load()).default }),
    ErrorBoundary: PageFailed,
  };
}

/** What stands there until a page of the frame has come. */
function PageOpening() {
  return <div className="skeleton" />;
}

/** What stands there until the first page has come. */
function Opening() {
  return <div className="boot" />;
}

/** Every address of the console. */
export const router = createBrowserRouter([
  page('/sign-in', () => import('../features/sign-in/sign-in-page')),
  page('/signed-in', () => import('../features/sign-in/signed-in-page')),
  {
    path: '/',
    HydrateFallback: Opening,
    Component: Shell,
    ErrorBoundary: PageFailed,
    children: [
      {
        index: true,
        lazy: async () => ({ Component: (await import('./home-page')).default }),
      },
      page('platforms', () => import('../features/platforms/platforms-page')),
      page('platforms/new', () => import('../features/identity/register-page')),
      page('candidates', () => import('../features/identity/candidates-page')),
      page('candidates/:id', () => import('../features/identity/candidate-page')),
      page('merges/:id', () => import('../features/identity/merge-page')),
      page('splits/:id', () => import('../features/identity/split-page')),
      page('platforms/:code/split', () => import('../features/identity/split-form-page')),
      page('platforms/:code/look-through', () => import('../features/look-through/look-through-page')),
      page('platforms/:code', () => import('../features/platforms/platform-page')),
      page('tasks', () => import('../features/tasks/tasks-page')),
      page('signals', () => import('../features/audit/signals-page')),
      page('subjects', () => import('../features/audit/subject/subject-page')),
      page('catalogue', () => import('../features/catalogue/catalogue-page')),
      page('imports', () => import('../features/imports/imports-page')),
      page('imports/new', () => import('../features/imports/new-import-page')),
      page('imports/:id', () => import('../features/imports/import-page')),
      page('law', () => import('../features/law/law-page')),
      page('webhooks', () => import('../features/webhooks/webhooks-page')),
      page('overview', () => import('../features/overview/overview-page')),
      page('warrants', () => import('../features/warrants/warrants-page')),
      page('warrants/new', () => import('../features/warrants/new-warrant-page')),
      page('warrants/:id', () => import('../features/warrants/warrant-page')),
      page('warrants/:id/transactions', () => import('../features/warrants/transactions-page')),
      page('agreements', () => import('../features/agreements/agreements-page')),
      page('agreements/new', () => import('../features/agreements/new-agreement-page')),
      page('agreements/:id', () => import('../features/agreements/agreement-page')),
      page('onward-sharing', () => import('../features/onward-sharing/onward-sharing-page')),
      page('onward-sharing/new', () => import('../features/onward-sharing/new-onward-consent-page')),
      page('onward-sharing/:id', () => import('../features/onward-sharing/onward-consent-page')),
      page('disputes', () => import('../features/disputes/list/disputes-page')),
      page('disputes/:id', () => import('../features/disputes/room/dispute-page')),
      page('orders', () => import('../features/orders/list/orders-page')),
      page('orders/:id', () => import('../features/orders/order/order-page')),
      page('print/:kind/:id', () => import('../features/print/print-page')),
      page('transfers', () => import('../features/handovers/transfers/transfers-page')),
      page('transfers/:id', () => import('../features/handovers/transfers/transfer-page')),
      page('team-tasks/:id', () => import('../features/handovers/team-tasks/team-task-page')),
      page('major-cases/:id', () => import('../features/handovers/major-cases/major-case-page')),
      page('clues/:id', () => import('../features/handovers/clues/clue-page')),
      page('corrections', () => import('../features/corrections/corrections-page')),
      page('corrections/:id', () => import('../features/corrections/correction-page')),
      page('accountability', () => import('../features/orders/list/accountability-page')),
      page('cases', () => import('../features/cases/list/cases-page')),
      page('cases/new', () => import('../features/cases/open/new-case-page')),
      page('cases/:id', () => import('../features/cases/case-page')),
      page('explorer', () => import('../features/explorer/explorer-page')),
      page('groups', () => import('../features/groups/groups-page')),
      page('groups/:id', () => import('../features/groups/group-page')),
      page('health', () => import('../features/health/health-page')),
      page('audit', () => import('../features/audit/audit-page')),
      page('search', () => import('../features/search/search-page')),
      page('design/look-through', () => import('../features/design/look-through-page')),
      page('design', () => import('../features/design/design-page')),
      page('*', () => import('../features/help/not-found-page')),
    ],
  },
]);
