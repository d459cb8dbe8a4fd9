package dev.madoguchi.aside;

import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.EscPos.Align;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.paper.QrDrawing;
import dev.madoguchi.ui.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Lays out what a visitor takes along who comes back: the number, its QR code, and what to bring. Nothing of a person stands on it. */
public final class AsideSlip {
    private static final double QR_MM = 26;
    private static final double MM_AN_INCH = 25.4;

    private final Place place;
    private final QrDrawing drawing;
    private final List<Texts> languages;

    /**
     * Where the case lies.
     *
     * @param counter the counter to come back to, since no other has the case
     */
    public record Place(String municipality, String site, String counter) {}

    /** Every sentence stands on it in Japanese and in English. */
    public AsideSlip(Place place, QrDrawing drawing) {
        this.place = place;
        this.drawing = drawing;
        languages = List.of(new Texts(Locale.JAPANESE), new Texts(Locale.ENGLISH));
    }

    /** The slip as bytes for a printer of this model, its cut included. */
    public byte[] bytes(PrinterModel model, AsideCase put) {
        EscPos paper = new EscPos(model).align(Align.CENTER).space(16);
        paper.bold(true).size(2, 2).line(place.municipality()).size(1, 1).bold(false);
        paper.space(8).line(place.site()).rule();
        languages.forEach(texts -> paper.line(texts.get("aside.slip.number")));
        paper.space(8)
                .size(4, 4)
                .bold(true)
                .line(put.label())
                .size(1, 1)
                .bold(false)
                .space(12);
        int dots = (int) Math.min(model.dots(), QR_MM / MM_AN_INCH * model.dpi());
        paper.picture(drawing.draw(put.number(), dots)).rule().align(Align.LEFT);
        for (Texts texts : languages) {
            paper.bold(true).line(texts.get("aside.slip.bring")).bold(false);
            paper.line(texts.get(put.reason().bringKey()));
            paper.line(texts.get("aside.slip.counter", place.counter()));
            paper.line(texts.get("aside.slip.today", day(put.day(), texts)));
            if (put.until().isAfter(put.day())) {
                paper.line(texts.get("aside.slip.until", day(put.until(), texts)));
            }
            paper.space(12);
        }
        return paper.feed(1).cut().bytes();
    }

    private static String day(LocalDate day, Texts texts) {
        return DateTimeFormatter.ofPattern(texts.get("aside.slip.day"), texts.locale())
                .format(day);
    }
}
