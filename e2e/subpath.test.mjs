// The release runs under any path of a host, as on a project's page of a static host.
import { test } from 'node:test';
import { browserTests } from './harness.mjs';

const { openPage, assertQuiet } = browserTests({ base: '/some/sub/path/' });

test('starts under a sub-path and asks for nothing outside it', async (t) => {
  const page = await openPage(t);
  assertQuiet(page); // a file asked for outside the path is a 404, and so a line on the console
});
