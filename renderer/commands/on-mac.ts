/** True on an Apple computer, where the Command key leads. */
export function onMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}
