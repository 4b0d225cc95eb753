import { createApp } from 'vue';
import CalculatorPage from './calculator-page.vue';

createApp(CalculatorPage).mount('#app');
