package dev.madoguchi.paperwork;

import dev.madoguchi.paper.EraDates;
import dev.madoguchi.paper.JapaneseFonts;
import dev.madoguchi.paper.JapanesePdf;
import dev.madoguchi.paper.JapanesePdf.Weight;
import dev.madoguchi.paper.PdfPage;
import dev.madoguchi.ui.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out the list that goes with a bundle of papers: a box to tick for each case, who gathered and who counted, and the line
 * where the office signs for it (000 §5(5)①※, 003 §7-2(6)(ス)). Made in memory only.
 */
public final class HandOverListPdf {
    private static final double WIDTH = 210;
    private static final double HEIGHT = 297;
    private static final double LEFT = 18;
    private static final double RIGHT = WIDTH - LEFT;
    private static final double TABLE = 74;
    private static final double ROW = 7.5;
    private static final int ROWS = 22;
    private static final double SIGNED = HEIGHT - 48;
    private static final double BODY = 10.5;
    private static final double TICK = 3.8;
    private static final double NUMBER = LEFT + 11;
    private static final double TICKET = LEFT + 16;
    private static final double TIME = LEFT + 42;
    private static final double ID = LEFT + 69;
    private static final double ID_WIDTH = 55;
    private static final double WIDEST_CHECK = 24;
    private static final DateTimeFormatter DAY_AND_TIME = DateTimeFormatter.ofPattern("M/d HH:mm");

    private final JapaneseFonts fonts;
    private final Texts texts;
    private final ZoneId zone;

    /**
     * @param texts in Japanese: the list is for the office
     * @param zone whose time the list shows
     */
    public HandOverListPdf(JapaneseFonts fonts, Texts texts, ZoneId zone) {
        this.fonts = fonts;
        this.texts = texts;
        this.zone = zone;
    }

    /** The list, on as many pages as it needs. */
    public byte[] bytes(HandOverList list) {
        int pages = Math.max(1, (list.papers().size() + ROWS - 1) / ROWS);
        try (JapanesePdf pdf = JapanesePdf.create(fonts, texts.get("paperwork.list.job"))) {
            for (int at = 0; at < pages; at++) {
                PdfPage page = pdf.page(WIDTH, HEIGHT);
                head(page, list, texts.get("paperwork.list.page", at + 1, pages));
                int from = at * ROWS;
                rows(page, list, from, Math.min(list.papers().size(), from + ROWS));
                signatures(page, list);
            }
            return pdf.bytes();
        }
    }

    private void head(PdfPage page, HandOverList list, String pages) {
        Bundle bundle = list.bundle();
        page.text(LEFT, 20, BODY, Weight.REGULAR, list.place());
        page.textRight(
                RIGHT, 20, BODY, Weight.REGULAR, texts.get("paperwork.list.number", bundle.label()) + "　" + pages);
        page.line(LEFT, 24, RIGHT, 24, 0.6);
        page.textCentred(WIDTH / 2, 35, 17, Weight.BOLD, texts.get("paperwork.list.title"));
        if (bundle.prints() > 1) {
            page.box(RIGHT - 42, 27.5, 42, 9, 0.5);
            page.textCentred(RIGHT - 21, 33.8, 12, Weight.BOLD, texts.get("paperwork.list.again", bundle.prints()));
        }
        page.paragraph(LEFT, 45, 12, Weight.BOLD, list.rule().name(), RIGHT - LEFT, 5.5);
        page.text(
                LEFT,
                55,
                BODY,
                Weight.REGULAR,
                texts.get("paperwork.list.to", list.rule().to()));
        page.textRight(RIGHT, 55, BODY, Weight.REGULAR, EraDates.of(bundle.day()));
        page.text(
                LEFT,
                63,
                14,
                Weight.BOLD,
                texts.get("paperwork.list.count", bundle.papers(), bundle.cases(), bundle.missing()));
    }

    private void rows(PdfPage page, HandOverList list, int from, int to) {
        List<Double> checks = checks(list);
        boolean ids = list.rule().applicationIds();
        page.fill(LEFT, TABLE - ROW, RIGHT - LEFT, ROW, 0.92);
        double head = TABLE - 2.3;
        page.textRight(NUMBER, head, 9, Weight.REGULAR, texts.get("paperwork.list.row"));
        page.text(TICKET, head, 9, Weight.REGULAR, texts.get("paperwork.list.ticket"));
        page.text(TIME, head, 9, Weight.REGULAR, texts.get("paperwork.list.time"));
        if (ids) {
            page.text(ID, head, 9, Weight.REGULAR, texts.get("paperwork.list.id"));
        }
        List<String> words = new ArrayList<>(List.of(texts.get("paperwork.list.there")));
        words.addAll(list.rule().checks());
        for (int at = 0; at < words.size(); at++) {
            page.textCentred(checks.get(at), head, 9, Weight.REGULAR, words.get(at));
        }
        page.line(LEFT, TABLE - ROW, RIGHT, TABLE - ROW, 0.3);
        page.line(LEFT, TABLE, RIGHT, TABLE, 0.3);
        for (int at = from; at < to; at++) {
            row(page, list, at, TABLE + (at - from) * ROW, checks);
        }
    }

    private void row(PdfPage page, HandOverList list, int at, double top, List<Double> checks) {
        CasePaper paper = list.papers().get(at);
        double baseline = top + ROW - 2.3;
        page.textRight(NUMBER, baseline, BODY, Weight.REGULAR, Integer.toString(at + 1));
        page.text(TICKET, baseline, BODY + 1, Weight.BOLD, paper.ticket());
        page.text(TIME, baseline, BODY, Weight.REGULAR, time(paper.at()));
        if (list.rule().applicationIds()) {
            String id = list.applicationIds().getOrDefault(paper.visit(), texts.get("paperwork.list.noId"));
            page.text(ID, baseline, BODY, Weight.REGULAR, id);
        }
        if (paper.missing()) {
            page.textCentred(checks.getFirst(), baseline, BODY, Weight.BOLD, texts.get("paperwork.list.missing"));
        } else {
            checks.forEach(middle -> page.tick(middle - TICK / 2, top + (ROW + TICK) / 2, TICK, false));
        }
        page.line(LEFT, top + ROW, RIGHT, top + ROW, 0.1);
    }

    /** The middles of the columns to tick, from the right edge. */
    private static List<Double> checks(HandOverList list) {
        int many = 1 + list.rule().checks().size();
        double room = RIGHT - ID - (list.rule().applicationIds() ? ID_WIDTH : 0);
        double width = Math.min(WIDEST_CHECK, room / many);
        List<Double> middles = new ArrayList<>();
        for (int at = 0; at < many; at++) {
            middles.add(RIGHT - (many - at - 0.5) * width);
        }
        return middles;
    }

    private void signatures(PdfPage page, HandOverList list) {
        Bundle bundle = list.bundle();
        page.text(
                LEFT,
                SIGNED,
                BODY,
                Weight.REGULAR,
                texts.get(
                        "paperwork.list.made",
                        bundle.made().who(),
                        time(bundle.made().at())));
        bundle.counted()
                .ifPresent(counted -> page.text(
                        LEFT + 90,
                        SIGNED,
                        BODY,
                        Weight.REGULAR,
                        texts.get("paperwork.list.counted", counted.who(), time(counted.at()))));
        page.box(LEFT, SIGNED + 6, RIGHT - LEFT, 22, 0.4);
        page.text(LEFT + 4, SIGNED + 13, BODY, Weight.BOLD, texts.get("paperwork.list.receipt", bundle.papers()));
        page.text(LEFT + 4, SIGNED + 23, BODY, Weight.REGULAR, texts.get("paperwork.list.receivedOn"));
        page.line(LEFT + 28, SIGNED + 24, LEFT + 80, SIGNED + 24, 0.2);
        page.text(LEFT + 88, SIGNED + 23, BODY, Weight.REGULAR, texts.get("paperwork.list.receivedBy"));
        page.line(LEFT + 118, SIGNED + 24, RIGHT - 6, SIGNED + 24, 0.2);
    }

    private String time(Instant at) {
        return DAY_AND_TIME.format(at.atZone(zone));
    }
}
