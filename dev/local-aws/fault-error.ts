import { AwsError, clusterNotFound, invalidPageToken } from './aws-error.ts';
import type { FaultKind } from './faults.ts';
import type { Route } from './protocol.ts';

/** The error that a fault of this kind answers to this call, when it is an error of AWS. */
export function errorOf(kind: FaultKind, { service, name }: Route): AwsError | null {
  switch (kind) {
    case 'throttle':
      return new AwsError('ThrottlingException', 'Rate exceeded');
    case 'access-denied': {
      const operation = `${service.signingName}:${name}`;
      return new AwsError('AccessDeniedException', `User is not authorized to perform: ${operation}`);
    }
    case 'server-error':
      return new AwsError(service.serverError, 'This exception occurs due to unexpected causes.', 500);
    case 'expired-token':
      return new AwsError('ExpiredTokenException', 'The security token included in the request is expired');
    case 'unrecognized-client':
      return new AwsError(
        'UnrecognizedClientException',
        'The security token included in the request is invalid.',
      );
    case 'cluster-not-found':
      return clusterNotFound();
    case 'concurrent-modification':
      return new AwsError('ConcurrentModificationException', 'Rule is being modified by another request.');
    case 'invalid-token':
      return invalidPageToken(service.name);
    case 'html':
    case 'empty-object':
    case 'hang':
    case 'reset':
    case 'empty-page':
    case 'repeated-token':
    case 'no-capacity':
      return null;
  }
}
