/* A lab on another site's page: this page in a frame, asked by `?lab=ID` for
 * nothing but that lab; and the line of HTML to copy for it.
 */
(function () {
  "use strict";

  const { h } = Lab;

  /** Leaves the lab that is asked for, and says where it comes from. */
  function alone() {
    const asked = new URLSearchParams(location.search).get("lab");
    const lab = asked && document.getElementById(asked);
    if (!lab || !lab.classList.contains("lab")) return;
    const page = location.href.replace(/[?#].*/, "");
    const title = document.title.replace(/ - Counting to Zero$/, "");
    const from = h("a", { href: `${page}#${asked}`, target: "_blank", rel: "noopener" }, title);
    const main = h("main", {}, lab, h("p.embed-from", {}, from, ", in Counting to Zero"));
    document.documentElement.classList.add("embedded");
    document.documentElement.classList.remove("sidebar-visible");
    document.body.replaceChildren(h("div.content", {}, main));
  }

  /** The line of HTML that puts a lab on a page. */
  Lab.embed = function ({ page, lab, title }) {
    const address = new URL(`${Lab.root}${page}?lab=${lab}`, location.href);
    const frame = h("iframe", {
      src: address.href,
      title: `Lab: ${title}`,
      width: "100%",
      height: "760",
      loading: "lazy",
      allow: "clipboard-write; fullscreen",
    });
    return frame.outerHTML;
  };

  function offer(place) {
    const report = h("span", { role: "status" });
    const copy = async () => {
      const line = Lab.embed(place.dataset);
      if (await Lab.copy(line)) report.textContent = " Copied.";
      else report.replaceChildren(" ", h("code", {}, line));
    };
    const button = Lab.wordButton(".embed-copy", "Embed", copy);
    button.setAttribute("aria-label", `Copy the HTML that embeds ${place.dataset.title}`);
    place.append(button, report);
  }

  alone();
  document.querySelectorAll(".embed[data-lab]").forEach(offer);
})();
