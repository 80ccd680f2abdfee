import { explanation, lints } from './lints.mjs';

export default {
  paths: () => lints().map((lint) => ({ params: { lint }, content: explanation(lint) })),
};
