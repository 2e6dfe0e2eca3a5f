import { Connection } from '@temporalio/client';
import { expect, test } from 'vitest';

import { launchBrowser } from '#tests/support/browser';
import { DevServer, timeSkippingEnvironment } from '#tests/support/temporal';

test('the time-skipping server passes a month at once', async () => {
  const environment = await timeSkippingEnvironment();
  try {
    const before = await environment.currentTimeMs();
    await environment.sleep('30 days');
    expect((await environment.currentTimeMs()) - before).toBeGreaterThanOrEqual(30 * 86_400_000);
  } finally {
    await environment.teardown();
  }
});

test('a killed dev server comes back on the same address with what it knew', async () => {
  const server = await DevServer.create();
  try {
    const start = async () => {
      const connection = await Connection.connect({ address: server.address });
      const ids = { namespace: 'default', workflowId: 'w', requestId: 'r' };
      const queue = { workflowType: { name: 'nothing' }, taskQueue: { name: 'nobody' } };
      const { runId } = await connection.workflowService.startWorkflowExecution({ ...ids, ...queue });
      await connection.close();
      return runId;
    };
    const first = await start();
    await server.kill();
    await server.start();
    expect(await start()).toBe(first); // the same request id is answered with the run that the file remembers
  } finally {
    await server.remove();
  }
});

test('a browser for the tests starts', async () => {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.setContent('<h1>年轮</h1>');
    expect(await page.textContent('h1')).toBe('年轮');
  } finally {
    await browser.close();
  }
});
