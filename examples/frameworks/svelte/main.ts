import { mount } from 'svelte';
import CalculatorPage from './calculator-page.svelte';

const target = document.querySelector('#app');
if (target !== null) mount(CalculatorPage, { target });
