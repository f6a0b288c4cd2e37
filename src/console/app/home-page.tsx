import { Navigate } from 'react-router';
import { useSession } from '../api/session';
import { placesOf } from './navigation';

/** Where each role begins. */
export default function HomePage() {
  const { data } = useSession();
  return <Navigate to={`/${(data && placesOf(data)[0]) ?? 'tasks'}`} replace />;
}
