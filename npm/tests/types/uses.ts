// What users write has the types that they expect. The package refers to itself by its name.

import { check, run, WinkEnvError, type Finding, type Report } from 'wink-env';
import astro from 'wink-env/astro';
import starlight from 'wink-env/starlight';
import vite from 'wink-env/vite';

const report: Report = check({ docs: 'docs', source: 'en', denyWarnings: true });
const errors: Finding[] = check('docs').findings.filter(({ severity }) => severity === 'error');
const line: number | undefined = errors[0]?.line;
const { code, stdout }: { code: number; stdout: string } = run(['explain', 'url-mismatch'], { cwd: '.' });

try {
  check();
} catch (error) {
  if (error instanceof WinkEnvError) error.report?.summary.errors.toFixed();
}

const name: 'wink-env' = vite({ overlay: true, level: 'warning' }).name;
astro({ docs: 'src/content/docs', toolbar: false });
starlight({ statusPage: 'always' });

// @ts-expect-error: a misspelled option
check({ doc: 'docs' });
// @ts-expect-error: no such level
vite({ level: 'warn' });

export { code, line, name, report, stdout };
