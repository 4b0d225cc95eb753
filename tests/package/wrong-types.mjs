/** Prints what is wrong with the types of a packed package, entry by entry: a compiler of its own looks. */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';

const [, , tarball] = process.argv;
const { entrypoints = {}, problems = [] } = await checkPackage(createPackageFromTarballData(readFileSync(tarball)));
console.log(JSON.stringify([Object.keys(entrypoints), problems]));
