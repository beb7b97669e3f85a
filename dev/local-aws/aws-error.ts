/** An error as AWS says it on the wire: its code travels in `__type`, its words in `message`. */
export class AwsError extends Error {
  override readonly name: string;
  readonly status: 400 | 500;
  /** What else is in its body. */
  readonly rest: object;

  constructor(name: string, message: string, status: 400 | 500 = 400, rest: object = {}) {
    super(message);
    this.name = name;
    this.status = status;
    this.rest = rest;
  }
}

export function resourceNotFound(what: string): AwsError {
  return new AwsError('ResourceNotFoundException', `${what} does not exist.`);
}

export function clusterNotFound(): AwsError {
  return new AwsError('ClusterNotFoundException', 'Cluster not found.');
}

export function invalidParameter(message: string): AwsError {
  return new AwsError('InvalidParameterException', message);
}

export function validation(message: string): AwsError {
  return new AwsError('ValidationException', message);
}

/**
 * What a list call says of a page token that has expired or is none of its own. Neither service models
 * an error for it: the model of EventBridge says "an HTTP 400 InvalidToken error", the one of ECS
 * leaves only the error for parameters that are not valid.
 */
export function invalidPageToken(service: 'ECS' | 'EventBridge'): AwsError {
  return service === 'ECS'
    ? invalidParameter('Invalid token.')
    : new AwsError('InvalidToken', 'The specified NextToken is not valid.');
}
