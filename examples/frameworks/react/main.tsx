import type { Result, Scenario } from 'mlops-roi';
import { MlopsRoiCalculator } from 'mlops-roi/react';
import { useState, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { netPresentValue, sentBy } from '../shown.js';

const start: Scenario = { industry: 'finance', size: 'medium' };

function CalculatorPage(): ReactElement {
  const [scenario, setScenario] = useState(start);
  const [result, setResult] = useState<Result>();
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
        onResultChange={({ detail }) => setResult(detail.result)}
        onSettled={({ detail }) => setResult(detail.result)}
      >
        The calculator is on its way.
      </MlopsRoiCalculator>
      <p>
        Net present value: <output>{result === undefined ? '…' : netPresentValue(result)}</output>
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
