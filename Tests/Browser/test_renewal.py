"""A lost password: the administrator makes a link, the person uses it."""

import uuid

import pytest
from test_flows import send, unfold

pytestmark = [
    pytest.mark.parametrize("javascript", [True, False]),
    pytest.mark.parametrize("reader", ["en-desktop", "zh-Hans-phone"], indirect=True),
]


def choose(page, address, password):
    answer = page.goto(address)
    assert answer.status == 200
    page.fill("[name=password]", password)
    with page.expect_navigation():
        page.press("[name=password]", "Enter")


def test_a_lost_password_is_renewed_by_a_link_that_is_shown_once(new_page, api, javascript):
    email = f"{uuid.uuid4().hex}@example.org"
    told = {"name": f"Lost {email[:6]}", "email": email, "roles": ["merchandiser"]}
    added = api.post_in_person("/api/v1/settings/people", told)
    person = new_page(signed_in=False, javascript=javascript)
    choose(person, f"/join/{added['secret']}", "correct horse battery")
    person.wait_for_url("**/board")
    owner = new_page(javascript=javascript)
    owner.goto("/settings")
    form = f"form[action='/settings/people/{added['person']}/renewal']"
    unfold(owner, form)
    with owner.expect_navigation():
        owner.locator(f"{form} button").click()
    link = owner.locator("code.link").inner_text()
    assert "/renew/" in link
    owner.goto("/settings")
    assert owner.locator("code.link").count() == 0
    # Nothing has changed for the person so far.
    person.goto("/board")
    assert person.url.endswith("/board")
    renewing = new_page(signed_in=False, javascript=javascript)
    choose(renewing, link, "another horse battery")
    renewing.wait_for_url("**/board")
    person.goto("/board")
    assert "/sign-in" in person.url
    assert renewing.goto(link).status == 410
    owner.goto("/settings/journal")
    newest = owner.locator("ol.journal li").first.inner_text()
    assert told["name"] in newest and "Mei Tanaka" in newest
