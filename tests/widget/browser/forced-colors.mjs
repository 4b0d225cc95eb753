/** Has the page drawn in forced colours, or no more; of the browsers only Chromium can be told. */
export const forcedColors = () => ({
  name: 'forced-colors',
  async executeCommand({ command, payload, session }) {
    if (command !== 'forced-colors') return undefined;
    if (session.browser.type !== 'puppeteer') return { isTold: false };
    const client = await session.browser
      .getPage(session.id)
      .createCDPSession()
      .catch(() => undefined);
    await client?.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: payload }] });
    return { isTold: client !== undefined };
  },
});
