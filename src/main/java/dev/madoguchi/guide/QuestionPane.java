package dev.madoguchi.guide;

import dev.madoguchi.municipality.Comes;
import dev.madoguchi.municipality.Procedure;
import dev.madoguchi.reception.CardAnswer.Holding;
import dev.madoguchi.reception.Residency;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Shows one question with its answers as large buttons, each with its key. */
final class QuestionPane {
    /** Keys of the answers. */
    private static final String KEYS = "123456789ABCDEFGHIJKLM";

    /** More answers than fit in their usual height. */
    private static final int FEW = 3;

    /** More answers than fit one under the other. */
    private static final int MANY = 6;

    private final GuideViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private Optional<Node> first = Optional.empty();

    QuestionPane(GuideViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        root.getStyleClass().add("panel");
    }

    void show(Asked question) {
        Choices<?> choices = choices(question);
        root.getChildren()
                .setAll(
                        Lettering.heading(texts.get(question.messageKey(), model.area())),
                        Lettering.note(texts.get(question.messageKey() + ".why")),
                        choices.root());
        first = Optional.of(choices.first());
        choices.first().requestFocus();
    }

    private Choices<?> choices(Asked question) {
        return switch (question) {
            case PROCEDURE -> of(model.procedures(), Procedure::name, model::choose);
            case COMES -> of(model.who(), this::word, model::comes);
            case RESIDENCY -> of(List.of(Residency.RESIDENT, Residency.ELSEWHERE), this::word, model::lives);
            case CARD -> of(List.of(Holding.values()), this::word, model::holds);
            case LICENCE -> of(List.of(true, false), this::word, model::keepsLicence);
            case FORM -> of(List.of(true, false), this::word, model::brought);
        };
    }

    private String word(Comes who) {
        return texts.get(who.messageKey());
    }

    private String word(Residency residency) {
        return word(residency == Residency.RESIDENT);
    }

    private String word(Holding holding) {
        return texts.get("guide.card." + holding);
    }

    private String word(boolean yes) {
        return texts.get(yes ? "reception.yes" : "reception.no");
    }

    private <T> Choices<T> of(List<T> answers, Function<T, String> word, Consumer<T> choose) {
        List<Choice<T>> choices = IntStream.range(0, answers.size())
                .mapToObj(at -> new Choice<>(
                        answers.get(at),
                        Integer.toString(at + 1),
                        KEYS.substring(at % KEYS.length(), at % KEYS.length() + 1),
                        word.apply(answers.get(at)),
                        ""))
                .toList();
        boolean many = answers.size() > MANY;
        var shown = new Choices<>(
                "guide-answer", many ? 2 : 1, choices, new SimpleObjectProperty<>(Optional.<T>empty()), choose);
        if (answers.size() > FEW) {
            shown.root().getStyleClass().add("choices-middle");
        }
        return shown;
    }

    Optional<Node> first() {
        return first;
    }

    VBox root() {
        return root;
    }
}
