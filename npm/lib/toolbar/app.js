// The app in Astro's dev toolbar: the drift of the current page, with links into the editor.

import { contents } from './contents.js';

const QUESTION = 'wink-env:report?';
const EVENT = 'wink-env:report';

/** What `defineToolbarApp` of `astro/toolbar` would return unchanged. */
export default {
  init(canvas, app, server) {
    let last;
    const show = () => {
      if (!last) return;
      const { element, own, level } = contents(last, location.pathname);
      canvas.querySelector('astro-dev-toolbar-window')?.remove();
      canvas.append(element);
      app.toggleNotification({ state: own > 0 || level === 'error', level: own > 0 ? 'error' : 'warning' });
    };
    server.on(EVENT, (report) => {
      last = report;
      show();
    });
    // The site may move from page to page without loading anew; the canvas is cleared then.
    document.addEventListener('astro:page-load', show);
    server.send(QUESTION, {});
  },
};
