package dev.madoguchi.ending;

import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The list that goes with a hand-over: each case by its number and its next step, each paper by its kind, and nobody by name. */
public final class HandOverPdf {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final JapaneseFonts fonts;
    private final Texts texts;
    private final String place;
    private final ZoneId zone;

    /**
     * @param texts in Japanese: the list is for the city
     * @param place the municipality's and the site's names, as people read them
     */
    public HandOverPdf(JapaneseFonts fonts, Texts texts, String place, ZoneId zone) {
        this.fonts = fonts;
        this.texts = texts;
        this.place = place;
        this.zone = zone;
    }

    /**
     * The list as A4, to be signed.
     *
     * @param made the sealed records in which this work is
     */
    public byte[] write(OpenWork work, List<HandOver> made) {
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("ending.list.title"))) {
            var page = new EndingPage(pdf);
            page.title(texts.get("ending.list.title"), place);
            page.paragraph(texts.get("ending.list.says"));
            cases(page, work);
            entries(page, work);
            papers(page, work);
            page.heading(texts.get("ending.list.records"));
            for (HandOver each : made) {
                page.small(each.record() + "　" + minute(each.madeAt()) + "　" + each.madeBy());
            }
            page.signatures(
                    List.of(
                            texts.get("ending.list.gave"),
                            texts.get("ending.list.received"),
                            texts.get("ending.list.next")),
                    texts.get("ending.paper.time"));
            return pdf.bytes();
        }
    }

    private void cases(EndingPage page, OpenWork work) {
        page.heading(texts.get("ending.list.cases", work.cases().size()));
        page.line(
                List.of(texts.get("ending.list.day"), texts.get("ending.list.ticket"), texts.get("ending.list.stage")),
                true);
        for (OpenCase each : work.cases()) {
            String stage = texts.get("visit.stage." + each.stage());
            page.line(List.of(each.day().toString(), each.ticket(), stage), false);
        }
    }

    private void entries(EndingPage page, OpenWork work) {
        page.heading(texts.get("ending.list.entries", work.entries().size()));
        page.line(
                List.of(texts.get("ending.list.day"), texts.get("ending.list.ticket"), texts.get("ending.list.system")),
                true);
        work.entries().forEach(each -> page.line(List.of(each.day().toString(), each.ticket(), each.system()), false));
    }

    private void papers(EndingPage page, OpenWork work) {
        int kinds = work.waiting().size() + work.bundles().size();
        page.heading(texts.get("ending.list.papers", kinds));
        page.line(
                List.of(texts.get("ending.list.kind"), texts.get("ending.list.bundle"), texts.get("ending.list.count")),
                true);
        work.waiting()
                .forEach(each -> page.line(
                        List.of(each.rule().id(), texts.get("ending.list.unbundled"), Integer.toString(each.pieces())),
                        false));
        work.bundles()
                .forEach(each -> page.line(List.of(each.kind(), each.label(), Integer.toString(each.papers())), false));
    }

    private String minute(Instant at) {
        return MINUTE.format(at.atZone(zone));
    }
}
