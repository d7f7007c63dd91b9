"""What is no party of a deed: a drone, a bomb, a thing of others; and who does it "at the hands of" whom."""

from told import found, names, parties, places, sources

import marsad


def test_a_drone_is_a_means() -> None:
    text = "قتلت طائرة مسيرة مجهولة شخصا في جرابلس."
    assert [actors for actors, _ in parties(text, "ASSAULT")] == [[]]
    # whose it is does it
    assert parties("مسيرة تركية تقتل شخصا في جرابلس.", "ASSAULT")[0][0] == ["Turkey"]


def test_a_car_bomb_is_no_victim() -> None:
    text = "قتل ثلاثة أشخاص في تفجير سيارة مفخخة في بغداد."
    assert [hit for _, hit in parties(text, "ASSAULT")] == [["ثلاثة أشخاص"]]
    # a car is one
    assert parties("قصفت الطائرات الروسية سيارة مدنية في إدلب.", "ASSAULT")[0][1] == ["سيارة مدنية"]


def test_unmanned_describes_the_aircraft() -> None:
    text = "استهدفت طائرة تركية انتحارية مسيرة سوق مدينة عين عيسى."
    assert all("مسيرة" not in " ".join(hit) for _, hit in parties(text, "ASSAULT"))
    # by itself it is an aircraft
    shot = "أسقط الجيش السوري مسيرة تركية."
    assert parties(shot, "ASSAULT")[0][1] == ["مسيرة تركية"]


def test_things_of_others_are_wrecked() -> None:
    text = "قتلت القوات العراقية 31 من عناصر داعش، كما دمرت بعض آلياتهم."
    assert parties(text, "ASSAULT")[1] == (["Iraqi Army"], ["بعض آلياتهم"])
    # with an object behind them they do the wrecking
    other = "تقدم المسلحون ودمرت دباباتهم مدرسة في المدينة."
    assert all(hit != ["دباباتهم"] for _, hit in parties(other, "ASSAULT"))


def test_killed_at_the_hands_of() -> None:
    text = "وقالت مصادر محلية ان ستة حوثيين بينهم القيادي ابو عقيل السالمي قتلوا على يد عناصر المقاومة الشعبية بإب."
    assert parties(text, "ASSAULT") == [(["Popular Resistance (Yemen)"], ["Houthis (Ansar Allah)"])]
    # without it those before the verb kill
    active = "وقالت مصادر محلية ان ستة حوثيين قتلوا ثلاثة مدنيين."
    assert parties(active, "ASSAULT") == [(["Houthis (Ansar Allah)"], ["ثلاثة مدنيين"])]


def test_a_clause_with_fa_goes_on_from_no_relative_clause() -> None:
    text = 'قال خالد بحاح "صالح هو سبب البلاوي التي يعاني منها شعبنا، فقد هاجم المدينة".'
    assert all("شعبنا" not in actors for actors, _ in parties(text, "ASSAULT"))
    # from a main clause it does
    main = "خسرت الحركة المدينة، فقد هاجمت القوات التركية بلا نجاح."
    assert all(actors != [] for actors, _ in parties(main, "ASSAULT"))


def test_the_name_of_a_team_and_of_who_issues_a_paper() -> None:
    text = "وقال فريق «منسقو الاستجابة» إن القوات التركية قصفت المخيم."
    assert sources(text, "ASSAULT") == [["فريق منسقو الاستجابة"]]
    asked = 'وسبق أن طالب فريق "منسقو استجابة سوريا"، المجتمع الدولي والمنظمات الدولية باتخاذ موقف واضح.'
    assert parties(asked, "REQUEST") == [(["فريق منسقو استجابة سوريا"], ["المجتمع الدولي", "المنظمات الدولية"])]


def test_a_freed_prisoner_bears_a_name() -> None:
    text = "اعتقلت قوات الاحتلال الأسير المحرر داود الزبيدي من جنين."
    assert parties(text, "COERCE")[0][1] == ["داود الزبيدي"]
    # an editor is somebody by himself
    editor = "اعتقلت الشرطة المحرر داود الزبيدي."
    assert parties(editor, "COERCE")[0][1] == ["داود الزبيدي"]


def test_a_body_named_within_its_members_is_taken_up() -> None:
    text = "دعا أعضاء مجلس الأمن إلى هدنة في لبنان. وقال المجلس إنه يدعو لبنان إلى تشكيل حكومة."
    assert (["United Nations Security Council"], ["Lebanon"]) in parties(text, "REQUEST")
    # not one that was not named
    other = "دعا أعضاء البرلمان إلى هدنة في لبنان. وقال المجلس إنه يدعو لبنان إلى تشكيل حكومة."
    assert all("United Nations" not in " ".join(actors) for actors, _ in parties(other, "REQUEST"))


def test_what_a_drone_strikes_is_no_genitive_of_it() -> None:
    text = "قصفت طائرة مسيرة بلدة المالكية شمال شرق الحسكة."
    assert (parties(text, "ASSAULT"), places(text, "ASSAULT")) == ([([], [])], ["Al Mālikīyah"])


def test_who_leads_others_does_nothing_by_itself() -> None:
    text = "إن الائتلاف الدولي بقيادة أميركية نفذ غارات جوية على جسرين في محافظة دير الزور."
    assert parties(text, "ASSAULT") == [(["الائتلاف الدولي"], ["جسرين"])]
    # a command is somebody
    command = "وأعلنت قيادة القوات هدنة، ثم هاجمت قيادة القوات المدينة."
    assert all(actors == ["قيادة القوات"] for actors, _ in parties(command, "ASSAULT"))


def test_a_partner_is_no_target() -> None:
    text = (
        "أعلنت الوكالة مقتل 9 قادة من تنظيم الدولة في عملية عسكرية نفذت بالاشتراك مع خلية الاستهداف في العمليات "
        "المشتركة وجهاز مكافحة الإرهاب في جبال عداية."
    )
    assert [hit for _, hit in parties(text, "ASSAULT")] == [["9 قادة"]]


def test_a_noun_behind_a_comma_describes_the_name_before() -> None:
    text = "وقال كيروان محمد، كردي يرأس لجنة النفط في البرلمان: «إنها أزمة»."
    assert all(names(marsad.read(text), s.actor) != ["كردي"] for s in found(text, "leads", "relation"))
    # behind a common noun it is somebody of his own
    other = "جاءت الحافلة، مسؤول يقود قوات المعارضة كان فيها."
    assert [names(marsad.read(other), s.actor) for s in found(other, "leads", "relation")] == [["مسؤول"]]
    officer = "وقال العقيد أحمد حسن، قائد يقود قوات المعارضة، إن الأزمة كبيرة."
    assert [names(marsad.read(officer), s.actor) for s in found(officer, "leads", "relation")] == [["أحمد حسن"]]


def test_who_is_asked_alone_behind_a_joined_verb() -> None:
    text = "وقال الوزير إن الحل سياسي، كما دعا المجتمع الدولي إلى وقف الحرب."
    assert parties(text, "REQUEST") == [(["الوزير"], ["المجتمع الدولي"])]
    # with somebody else whom they ask they do the asking
    other = "وناشدت السلطات المواطنين التعاون مع اللجان."
    assert all("السلطات" not in hit for _, hit in parties(other, "REQUEST"))


def test_of_whom_some_are_counted() -> None:
    text = "قتل خمسة جنود من بين الـ16 في السجن."
    assert [s.value.max for s in found(text, "killed", "figure") if s.value] == [5]


def test_by_the_tongue_of_whom() -> None:
    text = "وجاء الموقف على لسان وزيرة الخارجية أمس حيث شددت على ضرورة رحيل الأسد."
    said = found(text, "government-change", "stance")
    assert [names(marsad.read(text), s.actor) for s in said] == [["وزيرة الخارجية"]]
    # a verb of another gender goes on from somebody else
    other = "وجاء الموقف على لسان وزيرة الخارجية أمس حيث شدد على ضرورة رحيل الأسد."
    assert all(s.actor == () for s in found(other, "government-change", "stance"))
