import { readFileSync } from 'node:fs';
import { platform } from 'node:os';
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
// What Linux tells of resources counts from the process that started this one, which is large in a run of all tests.
const status = platform() === 'linux' ? readFileSync('/proc/self/status', 'utf8') : '';
const most = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
process.stdout.write(JSON.stringify({ told, megabytes: most / 1024 }));
