import { lints, rule } from './lints.mjs';

export default { load: () => lints().map(rule) };
