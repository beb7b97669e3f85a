import { forbidden } from 'next/navigation';

/** Middleware sends people here who ask for an administrators' page; the status is 403 throughout. */
export default function ForbiddenPage(): never {
  forbidden();
}
