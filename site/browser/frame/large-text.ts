const KEY = 'large-text';

/** Puts the switch for larger text into the header. What was chosen is kept on this device, where the browser allows it. */
export function addTextSwitch(): void {
  const { documentElement: root } = document;
  const bar = document.querySelector('.site-header .bar');
  if (!bar) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'text-switch';
  button.textContent = '大字';
  const show = (isLarge: boolean) => {
    root.classList.toggle('large-text', isLarge);
    button.setAttribute('aria-pressed', String(isLarge));
  };
  show(kept());
  button.addEventListener('click', () => {
    const isLarge = !root.classList.contains('large-text');
    show(isLarge);
    keep(isLarge);
  });
  bar.querySelector('.brand')?.after(button);
}

/** Asking a browser that keeps nothing throws; the switch then works for the page it stands on. */
function kept(): boolean {
  try {
    return localStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

function keep(isLarge: boolean): void {
  try {
    if (isLarge) localStorage.setItem(KEY, 'on');
    else localStorage.removeItem(KEY);
  } catch {
    // Nothing is kept, as the visitor has asked of the browser.
  }
}
