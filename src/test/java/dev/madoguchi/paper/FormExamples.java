package dev.madoguchi.paper;

import dev.madoguchi.municipality.FormBox;
import dev.madoguchi.municipality.FormItem;
import dev.madoguchi.municipality.LabelSheet;
import dev.madoguchi.municipality.OverlayForm;
import dev.madoguchi.municipality.PaperRules;
import dev.madoguchi.municipality.PostRule;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.municipality.Stationery;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Invented people, an invented form, and the rules for them. */
final class FormExamples {
    static final FormFacts HANAKO = named("試験　花子", "東京都見本市本町一丁目２番３号");

    static final FormBox NAME = new FormBox(FormItem.NAME, 40, 50, 80, 10, 14, 8, Optional.empty(), false);
    static final FormBox ADDRESS = new FormBox(FormItem.ADDRESS, 40, 70, 120, 12, 12, 8, Optional.empty(), false);
    static final FormBox ID = new FormBox(FormItem.APPLICATION_ID, 40, 90, 138, 8, 12, 8, Optional.of(6.0), false);

    static final OverlayForm FORM = new OverlayForm(
            "trial",
            "見本の申請書",
            Stationery.A4,
            List.of(Route.POST, Route.AT_APPLICATION),
            List.of(NAME, ADDRESS, ID),
            "試行");

    static final PostRule POST = new PostRule(
            "地方公共団体情報システム機構個人番号カード交付申請書受付センター",
            Optional.empty(),
            Optional.empty(),
            List.of(Stationery.LONG_3, Stationery.SQUARE_2),
            new LabelSheet(2, 6, 86.4, 42.3, 18.6, 21.6, 0, 0),
            "004 §2-1(7)①キ");

    static final PaperRules RULES = new PaperRules(
            List.of(
                    FormItem.NAME,
                    FormItem.KANA,
                    FormItem.BIRTH_DATE,
                    FormItem.ADDRESS,
                    FormItem.SEX,
                    FormItem.TELEPHONE,
                    FormItem.APPLICATION_ID),
            List.of(FORM),
            POST,
            List.of(),
            List.of(),
            List.of());

    private FormExamples() {}

    static FormFacts named(String name, String address) {
        return new FormFacts(
                name,
                "シケン　ハナコ",
                "19840315",
                address,
                "女",
                "090-0000-0000",
                "12345678901234567890123",
                LocalDate.of(2026, 11, 20));
    }
}
