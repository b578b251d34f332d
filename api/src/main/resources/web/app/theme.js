const KEY = 'taskgrader.theme';
const NEXT = { auto: 'light', light: 'dark', dark: 'auto' };

/** Light, dark or as the system has it: the button goes through them, and the browser remembers. */
export function followTheme(button) {
  const root = document.documentElement;
  try {
    root.dataset.theme = localStorage.getItem(KEY) ?? 'auto';
  } catch {
    root.dataset.theme = 'auto';
  }
  const tell = () => {
    button.textContent = button.dataset[root.dataset.theme];
  };
  if (button === null) {
    return;
  }
  tell();
  button.hidden = false;
  button.addEventListener('click', () => {
    root.dataset.theme = NEXT[root.dataset.theme] ?? 'auto';
    tell();
    try {
      localStorage.setItem(KEY, root.dataset.theme);
    } catch {
      // For this page only, then.
    }
  });
}
