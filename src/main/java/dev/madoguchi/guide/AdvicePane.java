package dev.madoguchi.guide;

import dev.madoguchi.guide.Advice.Way;
import dev.madoguchi.municipality.GuideRule.Cost;
import dev.madoguchi.municipality.Route;
import dev.madoguchi.reception.Eligibility;
import dev.madoguchi.reception.ReceptionWords;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.VisitorLanguage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Shows what follows from the answers: the routes with why each goes or not, what to bring, what it costs, and the paper's language. */
final class AdvicePane {
    private final GuideViewModel model;
    private final Texts texts;
    private final ReceptionWords words;
    private final VBox ways = new VBox();
    private final VBox facts = new VBox();
    private final VBox languages;

    AdvicePane(GuideViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        words = new ReceptionWords(model.area(), texts);
        ways.getStyleClass().add("panel");
        facts.setId("guide-facts");
        facts.getStyleClass().addAll("panel", "field-group");
        List<VisitorLanguage> spoken = List.of(VisitorLanguage.values());
        List<Choice<VisitorLanguage>> offered = spoken.stream()
                .map(each -> new Choice<>(
                        each,
                        each.name().toLowerCase(Locale.ROOT),
                        "Alt+" + (spoken.indexOf(each) + 1),
                        texts.get(each.messageKey()),
                        ""))
                .toList();
        Choices<VisitorLanguage> choices = new Choices<>(
                "guide-language", 2, offered, model.languageProperty().map(Optional::of), model::speak);
        choices.root().getStyleClass().add("choices-low");
        languages = new VBox(Lettering.heading(texts.get("guide.language")), choices.root());
        languages.getStyleClass().addAll("panel", "guide-languages");
    }

    void show(GuideStep.Advised now) {
        List<Node> lines = new ArrayList<>();
        lines.add(Lettering.heading(
                texts.get("guide.ways", now.advice().procedure().name())));
        if (now.advice() instanceof Advice.Ways several) {
            lines.add(routes(several, now.route()).root());
        }
        ways.getChildren().setAll(lines);
        facts.getChildren()
                .setAll(now.way().map(this::facts).orElse(List.of(Lettering.body(texts.get("guide.noFacts")))));
    }

    private Choices<Route> routes(Advice.Ways several, Optional<Route> chosen) {
        List<Choice<Route>> choices = IntStream.range(0, several.ways().size())
                .mapToObj(at -> {
                    Way way = several.ways().get(at);
                    return new Choice<>(
                            way.route(),
                            way.route().name().toLowerCase(Locale.ROOT),
                            Integer.toString(at + 1),
                            texts.get("municipality.route." + way.route()),
                            note(way));
                })
                .toList();
        var shown = new Choices<>("guide-route", 1, choices, new SimpleObjectProperty<>(chosen), model::look);
        shown.root().getStyleClass().add("choices-middle");
        return shown;
    }

    private String note(Way way) {
        return switch (way.found()) {
            case Eligibility.Here here -> texts.get("guide.goes", texts.get("reception.route." + way.route()));
            case Eligibility.GoTo other -> texts.get(other.why().messageKey(), model.area());
        };
    }

    private List<Node> facts(Way way) {
        List<Node> lines = new ArrayList<>();
        if (!way.bring().isEmpty()) {
            lines.add(Lettering.heading(texts.get("guide.bring")));
            way.bring().forEach(each -> lines.add(fact(each.what().japanese(), each.clause())));
        }
        if (!way.fillIn().isEmpty()) {
            lines.add(Lettering.heading(texts.get("guide.fillIn")));
            way.fillIn().forEach(each -> lines.add(fact(each.what().japanese(), each.clause())));
        }
        if (!way.costs().isEmpty()) {
            lines.add(Lettering.heading(texts.get("guide.costs")));
            way.costs().forEach(each -> lines.add(fact(cost(each), each.clause())));
        }
        return lines.isEmpty() ? List.of(Lettering.body(texts.get("guide.nothing"))) : lines;
    }

    private String cost(Cost cost) {
        String yen = cost.yen() == 0 ? texts.get("guide.free") : texts.get("guide.yen", cost.yen());
        return texts.get("guide.cost", cost.what().japanese(), yen);
    }

    private Node fact(String what, String clause) {
        return new VBox(Lettering.body(what), Lettering.note(texts.get("reception.clause", clause)));
    }

    /** Which way and why, in sentences. */
    Notice notice(GuideStep.Advised now) {
        return switch (now.advice()) {
            case Advice.Diverted diverted ->
                Notice.of(
                        Tone.PERSON,
                        diverted.diversion().say().japanese(),
                        texts.get(
                                "guide.diverted",
                                diverted.diversion().to(),
                                diverted.diversion().clause()));
            case Advice.Elsewhere elsewhere -> words.guide(elsewhere.way());
            case Advice.Ways several ->
                switch (now.way().orElse(several.best()).found()) {
                    case Eligibility.Here here -> words.here(here, Optional.empty());
                    case Eligibility.GoTo other -> words.guide(other);
                };
        };
    }

    VBox ways() {
        return ways;
    }

    VBox facts() {
        return facts;
    }

    VBox languages() {
        return languages;
    }
}
