"""Who takes part in the acceptance story (product.md §4), and what each of them sees."""

from moved import Reader

HENGDA = "Yongkang Hengda Industry & Trade Co., Ltd."
HENGDA_IN_CHINESE = "永康恒达工贸有限公司"


class Story:
    """Who takes part: two of the buyer's who read English, one who reads Chinese, a contact."""

    def __init__(self, house):
        self.house = house
        self.mei = house.founder()
        self.anna = house.person(
            "Anna Weber", "anna@acme.example", ["decisionOwner", "finance"]
        )
        self.lin = house.person(
            "林晓雨", "lin@acme.example", ["finance"], Reader("zh-Hans", "desktop")
        )
        told = {"name": HENGDA, "chineseName": HENGDA_IN_CHINESE, "country": "CN"}
        supplier = house.api.post("/api/v1/suppliers", told)["id"]
        self.supplier = f"/suppliers/{supplier}"
        contact = {
            "name": "王芳", "telephone": "+86 579 8700 1234", "email": "wang@hengda.example",
            "language": "zh-Hans",
        }
        house.api.post(f"/api/v1{self.supplier}/contacts", contact)
        self.order = self.phone = None

    def stand(self, moment):
        self.house.stand(moment)
        for person in (self.mei, self.anna, self.lin):
            person.sign_in()

    def mei_at(self, path):
        self.mei.page.goto(path)
        return self.mei.page

    def main(self, person, path=None):
        """What somebody reads on a page."""
        person.page.goto(path or self.order)
        return person.page.locator("main").inner_text()

    def on_the_phone(self):
        self.phone.goto(f"/supplier{self.order}")
        return self.phone.inner_text("main")
