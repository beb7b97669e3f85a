/** An error as AWS says it on the wire: its code travels in `__type`, its words in `message`. */
export class AwsError extends Error {
  override readonly name: string;
  readonly status: 400 | 500;

  constructor(name: string, message: string, status: 400 | 500 = 400) {
    super(message);
    this.name = name;
    this.status = status;
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
