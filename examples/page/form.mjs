const received = new URLSearchParams(location.search).get('scenario');
if (received !== null) {
  document.querySelector('output').textContent = JSON.stringify(JSON.parse(received), null, 2);
}

// Only what a person does is told; what the page itself sets is not.
const calculator = document.querySelector('mlops-roi-calculator');
const events = document.querySelector('#events');
const note = (text) => events.prepend(`${text}\n`);

calculator.addEventListener('scenario-input', ({ detail }) => note(`moving ${detail.path}: ${detail.figure}`));
calculator.addEventListener('scenario-change', ({ detail }) => note(`now ${JSON.stringify(detail.scenario)}`));
calculator.addEventListener('result-change', ({ detail }) => note(`net present value ${detail.result.metrics.npv}`));
calculator.addEventListener('error', ({ detail }) => note(`cannot be taken: ${JSON.stringify(detail.issues)}`));
