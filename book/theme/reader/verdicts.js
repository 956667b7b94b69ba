/* The table of myths by verdict: a button for each kind. The rows of the others are
 * hidden, and with them the tables that have no row left.
 */
(function () {
  "use strict";

  const { h } = Lab;
  const place = document.querySelector("div.verdicts");
  const verdict = (row) => row.querySelector("td:nth-child(2) strong")?.textContent;

  const is = (row, kind) => kind === "all" || verdict(row) === kind;

  /** Each table of claims with its heading and its rows. */
  function tables() {
    return [...document.querySelectorAll("main h3")].flatMap((heading) => {
      const next = heading.nextElementSibling;
      const rows = [...(next?.querySelectorAll("tbody tr") ?? [])].filter(verdict);
      return rows.length > 0 ? [{ heading, table: next, rows }] : [];
    });
  }

  function show(all, kind) {
    for (const { heading, table, rows } of all) {
      for (const row of rows) row.hidden = !is(row, kind);
      heading.hidden = table.hidden = rows.every((row) => row.hidden);
    }
  }

  function button(all, kind) {
    const rows = all.flatMap((one) => one.rows);
    const number = rows.filter((row) => is(row, kind)).length;
    const choose = ({ currentTarget }) => {
      for (const other of place.children)
        other.setAttribute("aria-pressed", String(other === currentTarget));
      show(all, kind);
    };
    const pressed = String(kind === "all");
    const attributes = { type: "button", "aria-pressed": pressed, onclick: choose };
    return h("button", attributes, `${kind} ${number}`);
  }

  if (place) {
    const all = tables();
    place.append(...["all", "true", "nearly", "false", "opinion"].map((kind) => button(all, kind)));
    place.setAttribute("role", "group");
    place.setAttribute("aria-label", "Show the claims with this verdict");
  }
})();
