/**
 * Has the page drawn in forced colours or as on paper, or no more; of the browsers only Chromium can be told. The runner’s own
 * command knows no forced colours.
 */
export const emulatedMedia = () => ({
  name: 'emulated-media',
  async executeCommand({ command, payload, session }) {
    if (command !== 'drawn-for') return undefined;
    if (session.browser.type !== 'puppeteer') return { isTold: false };
    const client = await session.browser
      .getPage(session.id)
      .createCDPSession()
      .catch(() => undefined);
    await client?.send('Emulation.setEmulatedMedia', payload);
    return { isTold: client !== undefined };
  },
});
