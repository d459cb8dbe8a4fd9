package dev.madoguchi.machine;

import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.EscPos.Align;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.ui.Texts;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Lays out the papers of opening and closing the ticket machine. No visitor stands on them. */
public final class MachineSlip {
    private final String municipality;
    private final String site;
    private final ZoneId zone;
    private final Texts texts;

    public MachineSlip(String municipality, String site, ZoneId zone, Texts texts) {
        this.municipality = municipality;
        this.site = site;
        this.zone = zone;
        this.texts = texts;
    }

    /** The list of what was confirmed, with a line for a signature. */
    byte[] bytes(PrinterModel model, MachineCheck check) {
        EscPos paper = head(model, texts.get("machine.slip." + check.kind()));
        paper.line(time(LocalDateTime.ofInstant(check.at(), zone))).rule().align(Align.LEFT);
        for (CheckRow row : check.rows(CheckRow.Part.ITEM)) {
            paper.line(texts.get("machine.slip.item", row.text()));
            if (!row.finding().isEmpty()) {
                paper.line(texts.get("machine.slip.finding", row.finding()));
            }
        }
        part(paper, "machine.slip.series", check.rows(CheckRow.Part.SERIES));
        part(paper, "machine.slip.tickets", check.rows(CheckRow.Part.TICKET));
        paper.rule().line(texts.get("machine.slip.who", check.who()));
        paper.space(60).line(texts.get("machine.slip.sign")).rule();
        return paper.feed(1).cut().bytes();
    }

    private void part(EscPos paper, String key, List<CheckRow> rows) {
        if (!rows.isEmpty()) {
            paper.rule().bold(true).line(texts.get(key)).bold(false);
            rows.forEach(row -> paper.line(row.text(), row.finding()));
        }
    }

    /** Text of the printer's own, a picture, and the cutter. */
    byte[] trial(PrinterModel model, LocalDateTime now) {
        EscPos paper =
                head(model, texts.get("machine.slip.trial")).line(time(now)).rule();
        paper.align(Align.LEFT).line("0123456789 ABCDEFGHIJKLM").line(texts.get("machine.slip.letters"));
        paper.size(2, 2).line(texts.get("machine.slip.letters")).size(1, 1);
        return paper.align(Align.CENTER)
                .line(texts.get("machine.slip.readable"))
                .feed(1)
                .cut()
                .bytes();
    }

    private EscPos head(PrinterModel model, String title) {
        EscPos paper = new EscPos(model).align(Align.CENTER).space(16);
        paper.bold(true).size(2, 2).line(title).size(1, 1).bold(false).space(8);
        return paper.line(municipality).line(site);
    }

    private String time(LocalDateTime time) {
        Locale locale = texts.locale().getLanguage().equals("en") ? Locale.ENGLISH : Locale.JAPAN;
        return DateTimeFormatter.ofPattern(texts.get("paper.ticket.time"), locale)
                .format(time);
    }
}
