"""Who strikes and what is struck, where something else stands before the verb or between a masdar and its object."""

from told import parties


def test_a_thing_before_the_verb_strikes_nobody() -> None:
    text = "وأشارت المصادر إلى أنه أثناء العملية، قصفت قوات التحالف منزلا على أطراف بلدة أبريهة."
    assert parties(text, "ASSAULT")[0] == (["قوات التحالف"], ["منزلا"])
    text = 'حلب استهدفت ميليشيا "قسد" بالقذائف الصاروخية الأحياء المدنية في مدينة أعزاز.'
    assert parties(text, "ASSAULT")[0][0] == ["Syrian Democratic Forces"]


def test_a_strike_before_the_verb_strikes() -> None:
    text = "قالت القوة إن الضربات التي وجهت في سورية أصابت وحدات تكتيكية ومواقع قتالية."
    assert all("وحدات تكتيكية" not in doers for doers, _ in parties(text, "ASSAULT"))


def test_what_is_hit_stands_behind_means_and_time() -> None:
    text = "أصيب مدنيون جراء استهداف قوات النظام وروسيا صباح اليوم نقطة طبية في بلدة مرعيان."
    assert "Syrian Arab Army" in parties(text, "ASSAULT")[0][0]
    text = "أكدت المصادر مقتل خمسة إثر استهداف المقاومة رتلا عسكريا في تعز."
    assert any("المقاومة" in doers for doers, _ in parties(text, "ASSAULT"))
    text = "قتل جنديان جراء استهداف قوات النظام بعبوة ناسفة قرب قرية آفس."
    assert "Syrian Arab Army" in parties(text, "ASSAULT")[0][1]


def test_a_place_behind_a_comma_is_what_fighters_hit() -> None:
    text = "أصيبت سيدة بجراح، إثر استهداف قوات النظام، بالرشاشات الثقيلة، قرية آفس بريف إدلب الشرقي."
    assert parties(text, "ASSAULT")[0] == (["Syrian Arab Army"], ["سيدة"])
    text = "قتل جنديان إثر استهداف قوات النظام، بالرشاشات الثقيلة، في قرية آفس."
    assert "Syrian Arab Army" in parties(text, "ASSAULT")[0][1]
