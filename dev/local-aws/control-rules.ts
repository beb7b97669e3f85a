import * as z from 'zod';
import { tasksOf } from './advance.ts';
import { resourceNotFound } from './aws-error.ts';
import { type Verbs, verb } from './control-verb.ts';
import { ruleDefinition, ruleState } from './definition.ts';
import type { Rule } from './rule.ts';
import { replaceRule, type World, withRule, withTasks } from './world.ts';

/** Without a bus: the first rule of this name, on whichever it is. */
const ruleKey = z.strictObject({ name: z.string(), bus: z.string().exactOptional() });

export const RULE_VERBS: Verbs = {
  'POST rules': verb(ruleDefinition, (simulation, definition) => {
    simulation.change(withRule(simulation.world(), definition));
  }),
  'DELETE rules': verb(ruleKey, (simulation, key) => {
    const world = simulation.world();
    const rule = findRule(world, key);
    simulation.change({ ...world, rules: world.rules.filter((other) => other !== rule) });
  }),
  'POST rules/state': verb(ruleKey.extend({ state: ruleState }), (simulation, { state, ...key }) => {
    const world = simulation.world();
    // The lag is that of DisableRule alone: by hand it counts at once.
    simulation.change(replaceRule(world, { ...findRule(world, key), state, firesUntil: world.now }));
  }),
  'POST rules/fire': verb(ruleKey, (simulation, key) => {
    const world = simulation.world();
    const started = tasksOf(world, findRule(world, key), world.now);
    simulation.change(withTasks(world, started));
    return { arns: started.map((task) => task.arn) };
  }),
};

function findRule(world: World, { name, bus }: z.infer<typeof ruleKey>): Rule {
  const rule = world.rules.find(
    (candidate) => candidate.name === name && (bus ?? candidate.bus) === candidate.bus,
  );
  if (!rule) throw resourceNotFound(`Rule ${name}`);
  return rule;
}
