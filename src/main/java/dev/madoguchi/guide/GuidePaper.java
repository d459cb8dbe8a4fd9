package dev.madoguchi.guide;

import dev.madoguchi.device.printer.EscPos;
import dev.madoguchi.device.printer.EscPos.Align;
import dev.madoguchi.device.printer.PrinterModel;
import dev.madoguchi.guide.Advice.Way;
import dev.madoguchi.municipality.CaseItem;
import dev.madoguchi.municipality.GuideRule.Bring;
import dev.madoguchi.municipality.GuideRule.Cost;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.municipality.TicketSeries;
import dev.madoguchi.reception.Eligibility;
import dev.madoguchi.reception.Eligibility.Where;
import dev.madoguchi.ui.VisitorLanguage;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Lays out what a visitor takes along: which way, where, what to bring, what it costs. Nothing of a person stands on it. */
final class GuidePaper {
    private final Place place;
    private final VisitorLanguage language;
    private final PaperWords words;

    /**
     * Where it is printed.
     *
     * @param series the series of numbers of a procedure, whose name stands in the visitor's language
     */
    record Place(String municipality, String site, Function<Procedure, Optional<TicketSeries>> series) {}

    GuidePaper(Place place, VisitorLanguage language) {
        this.place = place;
        this.language = language;
        words = new PaperWords(language);
    }

    /** The paper as bytes for a printer of this model, its cut included. */
    byte[] bytes(PrinterModel model, GuideStep.Advised advised, LocalDate today) {
        EscPos paper = new EscPos(model).align(Align.CENTER).space(16);
        paper.bold(true).size(2, 2).line(place.municipality()).size(1, 1).bold(false);
        paper.space(8)
                .line(place.site())
                .line(words.get("guidepaper.on", words.day(today)))
                .rule();
        Advice advice = advised.advice();
        paper.bold(true).size(1, 2).line(purpose(advice.procedure())).size(1, 1).bold(false);
        if (language != VisitorLanguage.JAPANESE) {
            paper.line(advice.procedure().name()); // what the clerk reads
        }
        paper.rule().align(Align.LEFT);
        switch (advice) {
            case Advice.Diverted diverted -> {
                heading(paper, "guidepaper.go").line(diverted.diversion().to());
                paper.line(diverted.diversion().say().in(language.code()));
            }
            case Advice.Elsewhere elsewhere ->
                heading(paper, "guidepaper.go").line(where(elsewhere.way().where()));
            case Advice.Ways ways -> advised.way().ifPresent(way -> way(paper, way));
        }
        return paper.feed(1).cut().bytes();
    }

    private void way(EscPos paper, Way way) {
        heading(paper, "guidepaper.way").line(words.get("guidepaper.route." + way.route()));
        switch (way.found()) {
            case Eligibility.Here here -> paper.line(words.get("guidepaper.here"));
            case Eligibility.GoTo other -> {
                paper.line(words.get("guidepaper.why." + other.why()));
                heading(paper, "guidepaper.go").line(where(other.where()));
            }
        }
        List<Bring> bring = way.bring();
        if (!bring.isEmpty()) {
            heading(paper, "guidepaper.bring");
            bring.forEach(each -> paper.line("□" + each.what().in(language.code())));
        }
        List<CaseItem> fillIn = way.fillIn();
        if (!fillIn.isEmpty()) {
            heading(paper, "guidepaper.fillIn");
            fillIn.forEach(each -> paper.line("□" + each.what().in(language.code())));
        }
        List<Cost> costs = way.costs();
        if (!costs.isEmpty()) {
            heading(paper, "guidepaper.costs");
            costs.forEach(each -> paper.line("・" + each.what().in(language.code()), yen(each)));
        }
    }

    private EscPos heading(EscPos paper, String key) {
        return paper.space(10).bold(true).line(words.get(key)).bold(false);
    }

    private String yen(Cost cost) {
        return cost.yen() == 0 ? words.get("guidepaper.free") : words.get("guidepaper.yen", cost.yen());
    }

    private String purpose(Procedure procedure) {
        return language == VisitorLanguage.JAPANESE
                ? procedure.name()
                : place.series()
                        .apply(procedure)
                        .map(series -> series.name(language.code()))
                        .orElse(procedure.name());
    }

    private String where(Where where) {
        return switch (where) {
            case Where.Place other -> other.name();
            case Where.HomeMunicipality home -> words.get("guidepaper.where.home");
            case Where.HereFor other -> words.get("guidepaper.where.here", purpose(other.procedure()));
            case Where.HereBy other ->
                words.get("guidepaper.where.here", words.get("guidepaper.route." + other.route()));
            case Where.HereFrom later -> words.get("guidepaper.where.from", words.day(later.day()));
        };
    }
}
