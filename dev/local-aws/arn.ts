/** The account and region that every name here belongs to. */
export type Place = { readonly account: string; readonly region: string };

export const DEFAULT_BUS = 'default';

export function clusterArn(place: Place, name: string): string {
  return `arn:aws:ecs:${place.region}:${place.account}:cluster/${name}`;
}

export function taskArn(place: Place, cluster: string, id: string): string {
  return `arn:aws:ecs:${place.region}:${place.account}:task/${cluster}/${id}`;
}

export function taskDefinitionArn(place: Place, family: string): string {
  return `arn:aws:ecs:${place.region}:${place.account}:task-definition/${family}:1`;
}

/** Daemons have task definitions of a kind of their own. */
export function daemonTaskDefinitionArn(place: Place, family: string): string {
  return `arn:aws:ecs:${place.region}:${place.account}:daemon-task-definition/${family}:1`;
}

export function daemonArn(place: Place, cluster: string, name: string): string {
  return `arn:aws:ecs:${place.region}:${place.account}:daemon/${cluster}/${name}`;
}

/** Rules of the default bus carry no bus in their ARN. */
export function ruleArn(place: Place, bus: string, name: string): string {
  const path = bus === DEFAULT_BUS ? name : `${bus}/${name}`;
  return `arn:aws:events:${place.region}:${place.account}:rule/${path}`;
}

/** The family in `family`, `family:7` or a task definition's ARN. */
export function familyOf(taskDefinition: string): string {
  return lastPart(taskDefinition).replace(/:\d+$/, '');
}

/** What follows the last slash: the name in an ARN; a plain name is answered as it is. */
export function lastPart(nameOrArn: string): string {
  return nameOrArn.slice(nameOrArn.lastIndexOf('/') + 1);
}
