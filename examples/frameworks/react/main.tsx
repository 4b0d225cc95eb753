import type { Scenario } from 'mlops-roi';
import { MlopsRoiCalculator } from 'mlops-roi/react';
import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { inDollars, sentBy } from '../shown.js';

const start: Scenario = { industry: 'finance', size: 'medium' };

function CalculatorPage(): ReactElement {
  const [scenario, setScenario] = useState(start);
  const [worth, setWorth] = useState<number>();
  const [sent, setSent] = useState('');
  const [, setDrawn] = useState(0);

  return (
    <form
      onReset={() => setScenario(start)}
      onSubmit={(event) => {
        event.preventDefault();
        setSent(sentBy(event.currentTarget));
      }}
    >
      <MlopsRoiCalculator
        name="scenario"
        scenario={scenario}
        onScenarioChange={({ detail }) => setScenario(detail.scenario)}
        onReady={({ detail }) => setWorth(detail.figures.npv)}
        onResultChange={({ detail }) => setWorth(Number(detail.result.metrics.npv))}
        onSettled={({ detail }) => setWorth(Number(detail.result.metrics.npv))}
      >
        The calculator is on its way.
      </MlopsRoiCalculator>
      <p>
        Net present value: <output>{inDollars(worth)}</output>
      </p>
      <button type="button" onClick={() => setDrawn((count) => count + 1)}>
        Draw again
      </button>
      <button type="reset">As it was</button>
      <button>Send</button>
      <pre>{sent}</pre>
    </form>
  );
}

const place = document.querySelector('#app');
if (place !== null) createRoot(place).render(<CalculatorPage />);
