/** Builds the pages of this folder, after `npm run build`; `npm run demo` shows them. */
import { builtPages } from './pages.mjs';

await builtPages();
