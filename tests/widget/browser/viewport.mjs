/**
 * Sizes the page of a browser which the runner itself does not know how to size: its window is larger by as much as it is
 * now. `false` where the runner knows.
 */
export const viewports = () => ({
  name: 'viewports',
  async executeCommand({ command, payload, session: { browser } }) {
    if (command !== 'size-window') return undefined;
    if (browser.type !== 'webdriver') return { isSized: false };
    const around = await browser.driver.execute('return [outerWidth - innerWidth, outerHeight - innerHeight]');
    await browser.driver.setWindowSize(payload.width + around[0], payload.height + around[1]);
    return { isSized: true };
  },
});
