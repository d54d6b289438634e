"""Milestone templates are changed by page as a whole, and the workspace gets another name."""

import uuid

import pytest
from test_flows import send, unfold

pytestmark = [
    pytest.mark.parametrize("javascript", [True, False]),
    pytest.mark.parametrize("reader", ["en-desktop", "zh-Hans-phone"], indirect=True),
]

SAVING = "form[action='/settings/templates']"
ROW = "[name='template.milestones.{}.{}']"


def arrange(page, what):
    """Presses a button that only shows the form again."""
    with page.expect_navigation():
        page.locator(f"button[name=arrange][value='{what}']").click()


def save(page):
    with page.expect_navigation():
        page.locator(f"{SAVING} button:not([name])").last.click()


def keys(page):
    return page.locator("input[name^='template.milestones.'][name$='.key']").evaluate_all(
        "all => all.map(one => one.value)"
    )


def copied(page, api):
    """A copy of the standard template under a name of its own, opened to be changed."""
    name = f"toys {uuid.uuid4().hex[:6]}"
    page.goto("/settings")
    form = "form[action='/settings/templates/copies']"
    unfold(page, form)
    page.fill(f"{form} [name=name]", name)
    page.select_option(f"{form} [name=from]", "standard")
    send(page, form)
    with page.expect_navigation():
        page.locator("a[href^='/settings/template?name=toys']", has_text=name).click()
    return name


def template(api, name):
    found = [one for one in api.get("/api/v1/workspace")["templates"] if one["name"] == name]
    assert len(found) == 1
    return found[0]


def test_a_template_is_changed_in_all_its_parts(new_page, api, picture, javascript):
    page = new_page(javascript=javascript)
    name = copied(page, api)
    before = keys(page)
    assert len(before) == 12
    # A row more, moved up, and one taken out; nothing of it is recorded.
    arrange(page, "add")
    at = len(before)
    page.fill(ROW.format(at, "names.english"), "Colour card approved")
    page.fill(ROW.format(at, "names.chinese"), "色卡确认")
    page.select_option(ROW.format(at, "owner"), "buyer")
    page.select_option(ROW.format(at, "after.0.milestone"), "depositReceived")
    page.fill(ROW.format(at, "after.0.workdays"), "4")
    arrange(page, f"up.{at}")
    assert page.input_value(ROW.format(at - 1, "names.chinese")) == "色卡确认"
    arrange(page, "remove.1")
    assert "materialsReserved" not in keys(page)
    assert template(api, name)["version"] == 1
    # Another milestone still waits for the one that is gone, and two wait for each other.
    own = keys(page).index("colourCardApproved")
    deposit = keys(page).index("depositReceived")
    page.select_option(ROW.format(deposit, "after.0.milestone"), "colourCardApproved")
    page.fill(ROW.format(deposit, "after.0.workdays"), "soon")
    save(page)
    picture(page, "template-refused")
    links = page.locator("#errors a").evaluate_all("all => all.map(one => one.hash.slice(1))")
    started = keys(page).index("massProductionStarted")
    assert f"template.milestones.{deposit}.after.0.workdays" in links
    assert f"template.milestones.{started}.after.0.milestone" in links
    assert any(link.count(".") == 2 for link in links), "the circle is told at a milestone"
    for link in links:
        assert page.locator(f"[id='{link}']").count() == 1, link
    assert page.input_value(ROW.format(deposit, "after.0.workdays")) == "soon"
    assert page.input_value(ROW.format(own, "names.english")) == "Colour card approved"
    # Put right, it is kept.
    page.select_option(ROW.format(deposit, "after.0.milestone"), "")
    page.fill(ROW.format(deposit, "after.0.workdays"), "")
    page.select_option(ROW.format(started, "after.0.milestone"), "colourCardApproved")
    page.fill(ROW.format(started, "names.english"), "Line started")
    page.locator("details", has=page.locator(ROW.format(own, "notFor"))).first.evaluate(
        "fold => fold.open = true"
    )
    page.check(ROW.format(own, "notFor") + "[value=repeatOrder]")
    page.check(ROW.format(own, "onlyFor") + "[value=production]")
    save(page)
    assert page.locator("#errors").count() == 0
    kept = template(api, name)
    assert kept["version"] == 2
    found = {one["key"]: one for one in kept["milestones"]}
    assert "materialsReserved" not in found
    card = found["colourCardApproved"]
    assert card["owner"] == "buyer" and card["notFor"] == ["repeatOrder"]
    assert card["onlyFor"] == ["production"]
    assert card["names"] == {"english": "Colour card approved", "chinese": "色卡确认"}
    assert card["after"] == [{"milestone": "depositReceived", "workdays": 4}]
    steps = found["massProductionStarted"]["after"]
    assert {"milestone": "colourCardApproved", "workdays": 3} in steps
    assert found["massProductionStarted"]["names"]["english"] == "Line started"
    # Names that nobody changed are those of the house, in any language.
    assert "names" not in found["handedOver"]


def test_the_usual_template_is_chosen_and_an_order_follows_it(new_page, api, javascript):
    page = new_page(javascript=javascript)
    name = copied(page, api)
    arrange(page, "remove.1")
    started = keys(page).index("massProductionStarted")
    page.select_option(ROW.format(started, "after.0.milestone"), "depositReceived")
    save(page)
    form = "form[action='/settings/templates/default']"
    for chosen in (name, "standard"):
        with page.expect_navigation():
            page.locator(form, has=page.locator(f"input[value='{chosen}']")).locator(
                "button"
            ).click()
        assert api.get("/api/v1/workspace")["templates"][0]["name"] == chosen
    page.goto("/orders/new")
    page.select_option("[name=template]", name)
    page.fill("[name=number]", f"T-{uuid.uuid4().hex[:8]}")
    page.fill("[name=supplierName]", "Yiwu Flow Works")
    page.fill("[name='lines.0.description']", "Folding chair")
    page.fill("[name='lines.0.quantity']", "1200")
    send(page, "form[action='/orders']")
    order = page.url.split("#")[0].rstrip("/").rsplit("/", 1)[1]
    told = api.get(f"/api/v1/orders/{order}")["lots"][0]["milestones"]
    assert "materialsReserved" not in [one["key"] for one in told]


def test_the_workspace_gets_another_name(new_page, api, javascript):
    page = new_page(javascript=javascript)
    before = api.get("/api/v1/workspace")["name"]
    form = "form[action='/settings/name']"
    for name in (f"{before} 2", before):
        page.goto("/settings")
        unfold(page, form)
        page.fill(f"{form} [name=name]", "")
        send(page, form)
        assert page.locator("#errors a").get_attribute("href") == "#workspace-name"
        page.fill(f"{form} [name=name]", name)
        send(page, form)
        assert api.get("/api/v1/workspace")["name"] == name
        page.goto("/settings/journal")
        assert name in page.locator("ol.journal li").first.inner_text()
