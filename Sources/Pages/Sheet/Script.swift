/// Small improvements. Every page works without them.
public enum Script {
    public static let path = "/assets/desk.js"
    public static let js = """
        // Keyboard, sortable heads and focus on what is wrong; nothing here is needed.
        const rows = () => [...document.querySelectorAll("table a.row")];
        let at = -1;
        let waiting = "";

        function go(step) {
          const all = rows();
          if (!all.length) return;
          all[at]?.closest("tr").classList.remove("at");
          at = Math.max(0, Math.min(all.length - 1, at + step));
          const row = all[at].closest("tr");
          row.classList.add("at");
          all[at].focus({ preventScroll: true });
          row.scrollIntoView({ block: "nearest" });
        }

        function typing(target) {
          const field = target.closest("input, select, textarea, [contenteditable]");
          return field !== null && field.type !== "checkbox";
        }

        const acts = {
          j: () => go(1),
          k: () => go(-1),
          x: () => rows()[at]?.closest("tr").querySelector("td.tick input")?.click(),
          "/": () => document.querySelector("#search")?.focus(),
          "?": () => document.querySelector("#keys")?.showModal(),
          "g b": () => { location.href = "/board"; },
        };

        document.addEventListener("keydown", (event) => {
          if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
          const key = waiting ? waiting + " " + event.key : event.key;
          waiting = "";
          if (event.key === "g" && key === "g") {
            waiting = "g";
            return;
          }
          if (!acts[key]) return;
          event.preventDefault();
          acts[key]();
        });

        // A cell sorts by its day or figure where it has one, else by its words.
        function worth(cell) {
          const day = cell.querySelector("time")?.dateTime;
          if (day) return day;
          const text = cell.textContent.trim();
          const figure = parseFloat(text.replace(/[^0-9.\\u2212-]/g, "").replace("\\u2212", "-"));
          return cell.classList.contains("n") && !isNaN(figure) ? figure : text;
        }

        function compare(left, right) {
          if (typeof left === "number" && typeof right === "number") return left - right;
          return String(left).localeCompare(String(right), document.documentElement.lang);
        }

        function sort(table, column, head) {
          const down = head.getAttribute("aria-sort") === "ascending";
          for (const other of table.querySelectorAll("th[aria-sort]")) {
            other.removeAttribute("aria-sort");
          }
          head.setAttribute("aria-sort", down ? "descending" : "ascending");
          const body = table.tBodies[0];
          const sorted = [...body.rows].sort((left, right) => {
            const order = compare(worth(left.cells[column]), worth(right.cells[column]));
            return down ? -order : order;
          });
          body.append(...sorted);
          if (isPart(table)) say(table);
        }

        // Where there are more rows than the table shows, its heads say that they sort these.
        function isPart(table) {
          return table.dataset.part !== undefined || /[?&]after=/.test(location.search)
            || document.querySelector("a[rel=next]") !== null;
        }

        function say(table) {
          if (table.previousElementSibling?.classList.contains("sorts")) return;
          const told = document.createElement("p");
          told.className = "sorts";
          told.setAttribute("role", "status");
          told.textContent = document.body.dataset.part;
          table.before(told);
        }

        for (const table of document.querySelectorAll("table.sortable")) {
          table.querySelectorAll("thead th").forEach((head, column) => {
            const button = document.createElement("button");
            button.type = "button";
            button.className = "sort";
            if (isPart(table)) button.title = document.body.dataset.part;
            button.append(...head.childNodes);
            button.addEventListener("click", () => sort(table, column, head));
            head.append(button);
          });
        }

        // How many orders are chosen, and all that are shown at once.
        const ticks = [...document.querySelectorAll("td.tick input")];
        const every = document.querySelector("#all");
        const figure = document.querySelector("#chosen");

        function count() {
          const chosen = ticks.filter((tick) => tick.checked).length;
          figure.textContent = chosen ? figure.dataset.says.replace("{}", chosen) : "";
          every.checked = chosen === ticks.length;
          every.indeterminate = chosen > 0 && chosen < ticks.length;
        }

        if (ticks.length && every && figure) {
          every.closest("label").hidden = false;
          every.addEventListener("change", () => {
            for (const tick of ticks) tick.checked = every.checked;
            count();
          });
          for (const tick of ticks) tick.addEventListener("change", count);
          addEventListener("pageshow", count);
          count();
        }

        // Open at most one panel, and close it when looking elsewhere.
        document.addEventListener("click", (event) => {
          for (const panel of document.querySelectorAll("details.acts[open]")) {
            if (!panel.contains(event.target)) panel.open = false;
          }
        });

        document.querySelector("#errors")?.focus();

        // What runs is looked at again; without this script the page does so by itself.
        if (document.querySelector("progress")) setTimeout(() => location.reload(), 1000);

        """
}
