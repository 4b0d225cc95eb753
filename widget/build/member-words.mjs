import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const words = parse(readFileSync('widget/build/member-words.yaml', 'utf8'));

const typeBegins = /^ *(?:export |declare |abstract )*(?:interface|type|class) ([\w$]+)/;
const otherBegins = /^(?:export |declare )*(?:const|function|namespace|import|export)\b/;
const member = /^( +)(?:static |protected |readonly |get |set )*'?([$\w-]+)'?\??(?:<[^(]*)?(?:[(:]| =)/;

/** Declarations in which each member without words of its own has those of its name. */
export function withMemberWords(text) {
  let type;
  let before = '';
  const lines = text.split('\n').map((line) => {
    if (otherBegins.test(line)) type = undefined;
    type = typeBegins.exec(line)?.[1].replace(/\$\d+$/, '') ?? type;
    const [, indent, name] = member.exec(line) ?? [];
    const isTold = name === undefined || type === undefined || before.trimEnd().endsWith('*/');
    before = line;
    const told = isTold ? undefined : (words[`${type}.${name}`] ?? words[name]);
    return told === undefined ? line : `${indent}/** ${told} */\n${line}`;
  });
  return lines.join('\n');
}
