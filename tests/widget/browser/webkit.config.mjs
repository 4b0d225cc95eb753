import config from './web-test-runner.config.mjs';
export default { ...config, browsers: config.browsers.slice(-1), testFramework: { config: { timeout: 40000 } } };
