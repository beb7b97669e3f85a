import { createHash } from 'node:crypto';
import { DATASETS_BY_ENVIRONMENT } from './seed-datasets.ts';
import { ENVIRONMENT_ROWS, TEAMS, type Team } from './seed-environments.ts';
import { SHARE_ROWS } from './seed-shares.ts';

/** The last day of the story that the data tells; everything happened in the year before it. */
const BASE = Date.UTC(2026, 9, 30, 15, 0);
const DAY = 24 * 60 * 60 * 1000;

/** The same name gives the same uri on every machine, so links into the demo stay valid. */
function uriOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 8);
}

function hash(text: string): number {
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(0, 6), 16);
}

/** `days` before the end of the story, at some minute of a working day. */
function daysAgo(days: number, salt: string): Date {
  const minute = hash(salt) % 480;
  return new Date(BASE - days * DAY - minute * 60_000);
}

function member(team: Team, salt: string): string {
  const people = TEAMS[team];
  return people[hash(salt) % people.length] ?? people[0];
}

export const ENVIRONMENTS = ENVIRONMENT_ROWS.map(
  ([label, samlGroupName, awsAccountId, region, description, tags, days]) => ({
    environmentUri: uriOf(`environment ${label}`),
    label,
    description,
    awsAccountId,
    region,
    samlGroupName,
    owner: member(samlGroupName, label),
    tags,
    created: daysAgo(days, label),
    updated: daysAgo(Math.floor(days / 3), `${label} updated`),
  }),
);

/** Younger than its environment, older than the first request for it. */
function datasetAge(label: string, environmentLabel: string): number {
  const environmentDays = ENVIRONMENT_ROWS.find(([name]) => name === environmentLabel)?.[6] ?? 0;
  const asked = SHARE_ROWS.filter(([dataset]) => dataset === label).map(([, , , days]) => days);
  const least = Math.max(20, ...asked) + 1;
  return least + (hash(label) % (environmentDays - least));
}

export const DATASETS = DATASETS_BY_ENVIRONMENT.flatMap(([environmentLabel, rows]) => {
  const environment = ENVIRONMENTS.find(({ label }) => label === environmentLabel);
  if (!environment) throw new Error(`The seed names an unknown environment: ${environmentLabel}`);
  return rows.map(([label, confidentiality, topics, description], place) => {
    const age = datasetAge(label, environmentLabel);
    return {
      datasetUri: uriOf(`dataset ${label}`),
      label,
      description,
      environmentUri: environment.environmentUri,
      samlAdminGroupName: environment.samlGroupName,
      owner: member(environment.samlGroupName, label),
      confidentiality,
      topics,
      tags: environment.tags.slice(0, 1 + (place % 2)),
      created: daysAgo(age, label),
      updated: daysAgo(age % 17, `${label} updated`),
    };
  });
});

export const SHARES = SHARE_ROWS.map(([datasetLabel, environmentLabel, status, days, purpose, rejected]) => {
  const dataset = DATASETS.find(({ label }) => label === datasetLabel);
  const environment = ENVIRONMENTS.find(({ label }) => label === environmentLabel);
  if (!dataset || !environment)
    throw new Error(`The seed shares the unknown: ${datasetLabel}, ${environmentLabel}`);
  const name = `share ${datasetLabel} ${environmentLabel}`;
  const answered = status === 'Submitted' ? days : Math.max(0, days - 2);
  return {
    shareUri: uriOf(name),
    datasetUri: dataset.datasetUri,
    environmentUri: environment.environmentUri,
    groupUri: environment.samlGroupName,
    owner: member(environment.samlGroupName, name),
    status,
    requestPurpose: purpose,
    rejectPurpose: rejected ?? '',
    created: daysAgo(days, name),
    updated: daysAgo(answered, status === 'Submitted' ? name : `${name} answered`),
  };
});
