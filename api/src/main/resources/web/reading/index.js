import { announceHeight } from '../app/frame.js';
import { followTheme } from '../app/theme.js';

followTheme(document.getElementById('theme'));
announceHeight();
