// Every slide, whole: what of it lies outside, and which of its text is too small.
(async () => {
  const LEAST = 20 * Math.min(innerWidth / 1920, innerHeight / 1080);
  const frame = () => new Promise(requestAnimationFrame);
  const faults = [];
  const fault = (n, what) => faults.push(`slide ${n + 1}: ${what}`);

  /** How large the text in this element is on the screen. */
  function size(element) {
    const css = parseFloat(getComputedStyle(element).fontSize);
    const svg = element.closest("svg");
    const box = svg && svg.viewBox.baseVal;
    if (!box || !box.width) return css;
    const room = svg.getBoundingClientRect();
    return css * Math.min(room.width / box.width, room.height / box.height);
  }

  /** Whether the text belongs to another panel of its picture, on another slide. */
  function cut(element) {
    const svg = element.closest(".figure svg");
    if (!svg) return false;
    const [room, text] = [svg, element].map((e) => e.getBoundingClientRect());
    return text.bottom < room.top + 1 || text.top > room.bottom - 1;
  }

  /** The elements with text of their own that are to be seen. */
  function* texts(slide) {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { parentElement, textContent } = walker.currentNode;
      if (!textContent.trim() || /SCRIPT|TITLE|DESC/i.test(parentElement.tagName)) continue;
      if (!parentElement.checkVisibility({ visibilityProperty: true })) continue;
      if (parentElement.closest(".lab-unseen") || cut(parentElement)) continue;
      yield [parentElement, textContent.trim()];
    }
  }

  for (const [n, slide] of window.Slides.slides.entries()) {
    window.Slides.show(n, true);
    await frame();
    await frame();
    const lab = slide.matches(".lab-slide");
    const fit = slide.querySelector(".fit");
    if (!lab && fit.scrollHeight > fit.clientHeight + 1) {
      fault(n, `${fit.scrollHeight - fit.clientHeight} pixels too high`);
    }
    const wide = [...slide.querySelectorAll(".fit pre, .fit table")];
    for (const e of lab ? [] : wide.filter((e) => e.scrollWidth > e.clientWidth + 1)) {
      fault(n, `${e.scrollWidth - e.clientWidth} pixels too wide: ${e.textContent.slice(0, 40)}`);
    }
    for (const [element, text] of texts(slide)) {
      const small = size(element);
      if (small < LEAST - 0.2) {
        const name = element.className.baseVal ?? element.className;
        fault(n, `${small.toFixed(1)} pixels: ${name}: ${text.slice(0, 40)}`);
        break;
      }
    }
    const inside = (r) =>
      r.left > -1 && r.top > -1 && r.right < innerWidth + 1 && r.bottom < innerHeight + 1;
    for (const [element, text] of lab ? [] : texts(slide)) {
      const range = document.createRange();
      range.selectNodeContents(element);
      if (![...range.getClientRects()].every(inside)) {
        fault(n, `outside: ${text.slice(0, 40)}`);
        break;
      }
    }
  }
  return { slides: window.Slides.slides.length, faults };
})();
