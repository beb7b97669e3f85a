/** Whether this page has something that people type into and that must not be taken away from them. */
export function somethingIsTyped(): boolean {
  return document.querySelector('form[data-keeps-text]') !== null;
}
