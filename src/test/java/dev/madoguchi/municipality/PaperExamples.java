package dev.madoguchi.municipality;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The papers of an invented counter. */
public final class PaperExamples {
    public static final BundleRule FORMS = new BundleRule(
            "qr-forms",
            "QRコード記載の交付申請書",
            new CaseFilter(List.of("shinsei"), List.of(Route.AT_ISSUE)),
            "見本市 市民課",
            OptionalInt.of(3),
            List.of(),
            true,
            "000 §5(5)①※");

    public static final BundleRule DISPATCH = new BundleRule(
            "dispatch",
            "J-LISへ発送する申請書",
            new CaseFilter(List.of(), List.of(Route.AT_APPLICATION)),
            "地方公共団体情報システム機構",
            OptionalInt.empty(),
            List.of("複写", "封入"),
            false,
            "003 §7-2(6)(ケ)(シ)");

    public static final EntryRule KANRI = new EntryRule(
            "kanri",
            "マイナンバーカード交付予約・管理システム",
            new CaseFilter(List.of(), List.of(Route.AT_APPLICATION, Route.AT_ISSUE)),
            "003 §7-2(6)(サ)");

    public static final EntryRule KANA = new EntryRule(
            "kana", "住民記録システムのカナメモ", new CaseFilter(List.of(), List.of(Route.AT_APPLICATION)), "003 §7-2(6)(サ)");

    public static final StockKind ENVELOPE =
            new StockKind("envelope", "送付用封筒", 5, List.of(Route.POST), "市民課職員", "004 §2-1(7)①キ");

    public static final StockKind FORM =
            new StockKind("form", "申請書", 20, List.of(Route.POST, Route.AT_APPLICATION), "市民課職員", "003 §10-2");

    public static final PaperRules RULES = new PaperRules(
            List.of(FormItem.NAME),
            List.of(),
            new PostRule(
                    "見本センター",
                    Optional.empty(),
                    Optional.empty(),
                    List.of(Stationery.LONG_3),
                    new LabelSheet(2, 6, 86.4, 42.3, 18.6, 21.6, 0, 0),
                    "004 §2-1(7)①キ"),
            List.of(ENVELOPE, FORM),
            List.of(FORMS, DISPATCH),
            List.of(KANRI, KANA));

    private PaperExamples() {}
}
