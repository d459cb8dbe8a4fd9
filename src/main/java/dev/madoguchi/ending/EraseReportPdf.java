package dev.madoguchi.ending;

import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The report on the end of the work (004 §2-2(8)③): what was erased, when, by whom, how, and with which result (002 別記13条4項). */
public final class EraseReportPdf {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final JapaneseFonts fonts;
    private final Texts texts;
    private final ZoneId zone;

    /**
     * Lays the report out for people to read.
     *
     * @param texts in Japanese: the report is for the city
     */
    public EraseReportPdf(JapaneseFonts fonts, Texts texts, ZoneId zone) {
        this.fonts = fonts;
        this.texts = texts;
        this.zone = zone;
    }

    /**
     * The report as A4, to be signed.
     *
     * @param sha256 of the signed report, so that paper and file are known to belong together
     */
    public byte[] write(EraseReport report, String sha256) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("ending.report.title"))) {
            var page = new EndingPage(pdf);
            page.title(texts.get("ending.report.title"), report.plan().place());
            page.paragraph(texts.get("ending.report.says"));
            about(page, report);
            steps(page, report);
            places(page, "ending.report.foundPlaces", report.found());
            places(page, "ending.report.notSearched", report.notSearched());
            page.heading("SHA-256（erasure.jws）");
            page.small(sha256);
            page.signatures(
                    List.of(
                            texts.get("ending.report.responsible"),
                            texts.get("ending.report.sawIt"),
                            texts.get("ending.report.city")),
                    texts.get("ending.paper.time"));
            return pdf.bytes();
        }
    }

    private void about(EndingPage page, EraseReport report) {
        ErasePlan plan = report.plan();
        row(page, "ending.report.station", plan.name().station());
        row(page, "ending.report.at", second(report.erasedAt()));
        row(page, "ending.report.by", plan.by());
        row(page, "ending.report.witness", plan.witness().orElse("－"));
        row(
                page,
                "ending.report.amount",
                texts.get(
                        "ending.report.amountText",
                        plan.amount().files(),
                        plan.amount().bytes()));
        row(
                page,
                "ending.report.delivered",
                texts.get("ending.report.pieces", plan.amount().delivered()));
        row(
                page,
                "ending.report.halves",
                texts.get("ending.report.pieces", plan.amount().halves()));
        row(page, "ending.report.result", texts.get(report.clean() ? "ending.report.clean" : "ending.report.found"));
    }

    private void steps(EndingPage page, EraseReport report) {
        page.heading(texts.get("ending.report.steps"));
        for (EraseStep step : EraseStep.values()) {
            if (report.steps().containsKey(step)) {
                row(page, step.messageKey(), second(report.steps().get(step)));
            }
        }
    }

    private void places(EndingPage page, String key, List<String> places) {
        if (!places.isEmpty()) {
            page.heading(texts.get(key));
            places.forEach(page::small);
        }
    }

    private void row(EndingPage page, String key, String text) {
        page.row(texts.get(key), text);
    }

    private String second(Instant at) {
        return SECOND.format(at.atZone(zone));
    }
}
