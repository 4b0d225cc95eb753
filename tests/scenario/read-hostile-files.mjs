/** Reads every hostile file, in a process of its own, and prints how long each took and what was said. */
import { parseScenario } from '../../src/scenario/parse-scenario.ts';
import { readScenario } from '../../src/scenario/read-scenario.ts';
import { hostileButRight, hostileJson, hostileYaml } from './hostile-files.mjs';

// Whoever reads a file has read others before.
parseScenario('{"industry":"finance","models":{"count":40},"nmae":"x"}');
readScenario('industry: finance\nmodels: { count: 40 }\n');

const read = ([name, text], reader) => {
  const before = process.cpuUsage();
  const parsed = reader(text);
  const { user, system } = process.cpuUsage(before);
  return { name, seconds: (user + system) / 1e6, issues: parsed.ok ? [] : parsed.issues };
};

const told = [
  ...Object.entries(hostileJson).map((file) => read(file, parseScenario)),
  ...Object.entries(hostileYaml).map((file) => read(file, readScenario)),
  read(['right', hostileButRight], parseScenario),
];
process.stdout.write(JSON.stringify({ told, megabytes: process.resourceUsage().maxRSS / 1024 }));
