package dev.madoguchi.paper;

import dev.madoguchi.device.printer.Cells;
import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.EscPos.Align;
import dev.madoguchi.device.printer.InstalledFonts;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.ui.Texts;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.GlyphVector;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Lays out a numbered ticket for a slip printer, the number large enough to be read at arm's length. */
public final class TicketLayout {
    private static final double NUMBER_MM = 21;
    private static final double MM_AN_INCH = 25.4;

    private final PrinterModel model;
    private final Texts texts;

    public TicketLayout(PrinterModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /** The ticket as bytes for a printer of this model, its cut included. */
    public byte[] bytes(TicketSlip slip) {
        EscPos paper = new EscPos(model).align(Align.CENTER).space(16);
        paper.bold(true).size(2, 2).line(slip.municipality()).size(1, 1).bold(false);
        paper.space(10).line(slip.site()).rule();
        paper.space(6).line(texts.get("paper.ticket.number")).space(6);
        number(paper, slip.label());
        purpose(paper, slip.purpose());
        paper.rule().space(4);
        String pattern = texts.get("paper.ticket.time");
        paper.line(DateTimeFormatter.ofPattern(pattern, locale()).format(slip.time()));
        slip.waiting().ifPresent(count -> paper.line(texts.get("paper.ticket.waiting", count)));
        if (!slip.guidance().isEmpty()) {
            paper.feed(1);
            slip.guidance().forEach(paper::line);
        }
        return paper.feed(1).cut().bytes();
    }

    /** Twice as large where it fits beside itself, otherwise only twice as tall. */
    private static void purpose(EscPos paper, String purpose) {
        boolean fits = Cells.columns(purpose) <= paper.size(2, 2).columns();
        paper.size(fits ? 2 : 1, 2).bold(true).line(purpose).size(1, 1).bold(false);
    }

    /** Dates in English or, as the texts, in Japanese for every other language. */
    private Locale locale() {
        return texts.locale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPAN;
    }

    /** As large as the paper lets it be; what would become smaller than text is text, on as many lines as it takes. */
    private void number(EscPos paper, String label) {
        int fits = paper.size(2, 2).columns();
        paper.size(1, 1);
        if (Cells.columns(label) <= fits) {
            paper.picture(picture(label)).space(28);
        } else {
            paper.size(2, 2).bold(true).line(label).size(1, 1).bold(false).space(28);
        }
    }

    /** The number as a picture: a printer's own letters get coarse when enlarged. */
    private BufferedImage picture(String label) {
        int height = (int) Math.round(NUMBER_MM / MM_AN_INCH * model.dpi());
        Font font = InstalledFonts.forJapanese().first().deriveFont(Font.BOLD, 1000f);
        GlyphVector glyphs = InstalledFonts.glyphs(font, label);
        Rectangle2D box = glyphs.getOutline().getBounds2D();
        double scale = Math.min(height / box.getHeight(), model.dots() * 0.92 / box.getWidth());
        int width = (int) Math.ceil(box.getWidth() * scale);
        BufferedImage picture = new BufferedImage(width, height + 16, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D on = picture.createGraphics();
        on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        on.setColor(Color.WHITE);
        on.fillRect(0, 0, width, picture.getHeight());
        on.setColor(Color.BLACK);
        on.translate(-box.getX() * scale, 8 + (height - box.getHeight() * scale) / 2 - box.getY() * scale);
        on.scale(scale, scale);
        on.fill(glyphs.getOutline());
        on.dispose();
        return picture;
    }
}
