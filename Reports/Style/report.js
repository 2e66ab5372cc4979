// Sorts a table by the column whose header is pressed. Without script the tables stand as they are.
"use strict";
for (const table of document.querySelectorAll("table")) {
  const body = table.tBodies[0];
  if (!body || body.querySelector(".group, .total")) continue;
  table.querySelectorAll("thead th").forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.title = "sort";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const rising = head.getAttribute("aria-sort") === "descending";
      for (const other of table.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", rising ? "ascending" : "descending");
      const key = (row) => {
        const cell = row.cells[column];
        return cell.dataset.value === undefined ? null : Number(cell.dataset.value);
      };
      const rows = Array.from(body.rows).map((row) => [key(row), row.cells[column].textContent, row]);
      rows.sort(([a, words, _], [b, others]) => {
        if (a !== null && b !== null) return rising ? a - b : b - a;
        if (a !== null || b !== null) return a === null ? 1 : -1;
        return rising ? others.localeCompare(words) : words.localeCompare(others);
      });
      body.append(...rows.map(([, , row]) => row));
    });
  });
}
