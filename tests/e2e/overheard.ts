import type { Page } from 'playwright-core';

/** Every frame, event and answer this window receives from now on. */
export async function everythingHeardBy(page: Page): Promise<string[]> {
  const heard: string[] = [];
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  devtools.on('Network.webSocketFrameReceived', ({ response }) => {
    const { opcode, payloadData } = response;
    heard.push(opcode === 1 ? payloadData : Buffer.from(payloadData, 'base64').toString('latin1'));
  });
  devtools.on('Network.eventSourceMessageReceived', ({ data }) => heard.push(data));
  page.on('response', (response) => {
    const stream = response.headers()['content-type']?.startsWith('text/event-stream');
    if (stream) return;
    response.text().then(
      (text) => heard.push(text),
      () => undefined,
    );
  });
  return heard;
}
