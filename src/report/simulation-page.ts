import type { Simulation } from '../answer/simulate/simulation.js';
import type { Page } from './page.js';

/** What every section of a simulation is written from and for. */
export interface SimulationPage extends Omit<Page, 'result'> {
  readonly simulation: Simulation;
}
