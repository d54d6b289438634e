"""The list of the board: its columns, its order, and what is done to several orders at once."""

import pytest
from test_flows import FLOW_READERS, new_number, open_order, unfold

TICK = "table.board td.tick input"


def opened(page, count):
    """The identities of new orders, with what finds them alone on the board."""
    name = new_number()
    orders = []
    for number in range(count):
        open_order(page, f"{name} {number + 1}")
        orders.append(page.url.rstrip("/").rsplit("/", 1)[1])
    return name, orders


def tick(page, *orders):
    for order in orders:
        page.check(f"{TICK}[value='{order}']")


def press(page, selector):
    with page.expect_navigation():
        page.locator(selector).first.click()


def heads(page):
    return page.locator("table.board thead th").count()


@pytest.mark.parametrize("javascript", [True, False])
@pytest.mark.parametrize("reader", FLOW_READERS, indirect=True)
class TestWithAndWithoutScript:
    def test_chosen_orders_take_a_milestone_or_say_why_not(self, new_page, javascript):
        page = new_page(javascript=javascript)
        name, orders = opened(page, 3)
        page.request.post(
            f"/api/v1/orders/{orders[2]}/cancellation",
            data={"reason": "no"},
            headers={"Origin": page.url.split("/orders")[0]},
        )
        page.goto(f"/board?search={name}")
        tick(page, *orders[:2])
        unfold(page, "button[value=reachMilestone]")
        # Without a milestone it is asked for, and what was chosen stays so.
        press(page, "button[value=reachMilestone]")
        assert page.locator("#errors li").count() == 1
        assert page.locator(f"{TICK}:checked").count() == 2
        page.select_option("#bulk [name=milestone]", "depositReceived")
        page.fill("#bulk [name=sourceWords]", "advice of the bank")
        press(page, "button[value=reachMilestone]")
        assert page.locator("main table").count() == 0
        assert page.locator("main ul.plain a").count() == 2
        press(page, ".crumb a")
        assert name in page.input_value("#search")
        tick(page, *orders[:2])
        unfold(page, "button[value=reachMilestone]")
        page.select_option("#bulk [name=milestone]", "depositReceived")
        press(page, "button[value=reachMilestone]")
        assert page.locator("main table tbody tr").count() == 2
        press(page, "main table a.row")
        assert page.url.rsplit("/", 1)[1].split("?")[0] in orders

    def test_chosen_orders_are_cancelled_with_a_reason(self, new_page, javascript):
        page = new_page(javascript=javascript)
        name, orders = opened(page, 2)
        page.goto(f"/board?search={name}")
        tick(page, *orders)
        unfold(page, "button[value=cancelOrder]")
        press(page, "button[value=cancelOrder]")
        assert page.locator("#errors li").count() == 1
        page.fill("#bulk [name=reason]", "range dropped")
        press(page, "button[value=cancelOrder]")
        page.goto(f"/board?filter=cancelled&search={name}")
        assert page.locator(TICK).count() == 2

    def test_chosen_orders_are_saved_as_a_table(self, new_page, javascript):
        page = new_page(javascript=javascript)
        name, orders = opened(page, 2)
        page.goto(f"/board?search={name}")
        tick(page, orders[1])
        with page.expect_download() as download:
            page.click("button[formaction^='/orders/table']")
        with open(download.value.path(), encoding="utf-8-sig") as table:
            rows = table.read().splitlines()
        assert len(rows) == 2 and rows[1].startswith(f"{name} 2,")

    def test_columns_are_chosen_moved_and_kept_for_the_person(self, new_page, javascript):
        page = new_page(javascript=javascript)
        name, _ = opened(page, 1)
        page.goto(f"/board?search={name}")
        try:
            before = heads(page)
            unfold(page, "form[action='/board/columns']")
            page.uncheck("[name=columns][value=value]")
            page.uncheck("[name=columns][value=owes]")
            press(page, "form[action='/board/columns'] .act button:not([name])")
            assert heads(page) == before - 2 and name in page.input_value("#search")
            unfold(page, "form[action='/board/columns']")
            press(page, "button[name=earlier][value=promised]")
            # The fold stays open while columns are moved.
            assert page.locator("button[name=earlier][value=forecast]").is_visible()
            # Another browser of the same person has them too.
            other = new_page()
            other.goto(f"/board?search={name}")
            assert heads(other) == before - 2
        finally:
            page.goto("/board")
            unfold(page, "form[action='/board/columns']")
            press(page, "button[name=usual]")
        assert heads(page) == before

    def test_a_lot_with_finished_goods_is_split(self, new_page, javascript):
        page = new_page(javascript=javascript)
        open_order(page, new_number())
        order = page.url.rstrip("/").rsplit("/", 1)[1]
        form = "form[action$='/progress']"
        unfold(page, form)
        page.fill(f"{form} [name=finished]", "900")
        press(page, f"{form} .act button")
        form = "form[action$='/lots']"
        unfold(page, form)
        page.fill(f"{form} [name='line.1']", "500")
        page.fill(f"{form} [name=finished]", "100")
        press(page, f"{form} .act button")
        # 700 stay, so at least 200 of the 900 go along.
        assert page.locator("#errors li").count() == 1
        page.fill(f"{form} [name=finished]", "300")
        press(page, f"{form} .act button")
        lots = page.request.get(f"/api/v1/orders/{order}").json()["lots"]
        assert [lot["progress"][-1]["finished"] for lot in lots] == ["600", "300"]


def test_the_whole_list_is_sorted_by_a_column(page, reader):
    page.goto("/board")
    if reader.screen == "phone":
        unfold(page, "form[action='/board'] [name=sort]")
        page.select_option("[name=sort]", "number")
        press(page, ".arrange form[action='/board'] button")
    else:
        press(page, "th a.sort[href*='sort=number']")
        assert page.locator("th[aria-sort=ascending]").count() == 1
    numbers = page.locator("table.board a.row").all_inner_texts()
    assert numbers == sorted(numbers) and len(numbers) > 3
    press(page, ".arrange .narrowed a")
    assert "sort=" not in page.url


@pytest.mark.parametrize("reader", ["en-desktop"], indirect=True)
def test_rows_are_chosen_by_key_and_counted(page):
    page.goto("/board")
    page.keyboard.press("j")
    page.keyboard.press("x")
    page.keyboard.press("j")
    page.keyboard.press("x")
    assert page.locator(f"{TICK}:checked").count() == 2
    assert "2" in page.locator("#chosen").inner_text()
    page.keyboard.press("x")
    assert page.locator(f"{TICK}:checked").count() == 1
    page.check("#all")
    assert page.locator(f"{TICK}:not(:checked)").count() == 0
    # What can be done to them stays in sight.
    bar = page.locator("#bulk").bounding_box()
    assert bar["y"] < 1000


def test_the_board_with_chosen_orders(page, picture):
    page.goto("/board")
    for box in page.locator(TICK).all()[:2]:
        box.check()
    picture(page, "board-chosen")
    unfold(page, "button[value=reachMilestone]")
    picture(page, "board-acts")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
