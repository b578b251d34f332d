import './instructor.css';
import './groups.css';
import './learners.css';
import './regrades.css';
import './similar.css';
import { followTheme } from '../app/theme.js';

followTheme(document.getElementById('theme'));
const charts = document.querySelectorAll('[data-chart]');
if (charts.length > 0) {
  import('./charts.js').then(({ draw }) => draw(charts));
} else {
  document.documentElement.dataset.ready = 'true';
}
