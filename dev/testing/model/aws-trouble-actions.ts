import fc from 'fast-check';
import type { FakeAwsCall } from '../fakes/fake-aws.ts';
import { type Action, event } from './action.ts';

const CALLS: readonly FakeAwsCall[] = ['discover', 'look', 'disable', 'enable', 'scan', 'stop'];

/** The next call of a kind fails, for one rule or for whichever is first, with or without having been done. */
export const awsTroubleActions: fc.Arbitrary<Action> = fc
  .tuple(fc.constantFrom(...CALLS), fc.constantFrom(null, 'a', 'b', 'off'), fc.boolean())
  .map(([call, rule, takesEffect]) => {
    const subject = call === 'scan' || call === 'stop' ? null : rule;
    return event(
      `AWS will fail ${call}${subject ? ` of ${subject}` : ''}${takesEffect ? ' after doing it' : ''}`,
      ({ aws }) => {
        aws.faults = [...aws.faults, { call, subject, takesEffect }];
      },
    );
  });
