package dev.madoguchi.reception;

import dev.madoguchi.municipality.Question;
import dev.madoguchi.reception.CardAnswer.Holding;
import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** The questions that follow from the procedure: where the visitor lives, which form and which card they brought. */
final class QuestionPanel {
    private final ReceptionViewModel model;
    private final ReceptionWords words;
    private final Texts texts;
    private final ObservableValue<Answers> answers;
    private final VBox root = new VBox();

    QuestionPanel(ReceptionViewModel model, ReceptionWords words, Texts texts) {
        this.model = model;
        this.words = words;
        this.texts = texts;
        answers = model.stepProperty().map(ReceptionStep::answers);
        VBox home = group(now -> now.asks(Question.RESIDENCY), Lettering.heading(heading()), residency());
        VBox form = group(
                Answers::formMatters,
                Lettering.heading(texts.get("reception.form")),
                flag("reception-form", "S", "T", answers.map(Answers::form), model::brought));
        VBox licence = group(
                now -> now.asks(Question.LICENCE),
                Lettering.heading(texts.get("reception.licence")),
                flag("reception-licence", "O", "P", answers.map(Answers::keepsLicence), model::keepsLicence));
        root.getStyleClass().addAll("panel", "reception-questions");
        root.getChildren().setAll(home, form, card(), licence);
        root.visibleProperty()
                .bind(answers.map(now -> now.asks(Question.RESIDENCY)
                        || now.asks(Question.LICENCE)
                        || now.formMatters()
                        || now.cardMatters()));
        root.managedProperty().bind(root.visibleProperty());
    }

    VBox root() {
        return root;
    }

    private String heading() {
        return texts.get("reception.home", model.area());
    }

    private Node residency() {
        return low(new Choices<>(
                "reception-residency",
                2,
                List.of(
                        new Choice<>(Residency.RESIDENT, "yes", "Y", texts.get("reception.yes"), ""),
                        new Choice<>(Residency.ELSEWHERE, "no", "N", texts.get("reception.no"), "")),
                answers.map(Answers::residency),
                model::choose));
    }

    private Node flag(
            String id, String yes, String no, ObservableValue<Optional<Boolean>> said, Consumer<Boolean> say) {
        return low(new Choices<>(
                id,
                2,
                List.of(
                        new Choice<>(true, "yes", yes, texts.get("reception.yes"), ""),
                        new Choice<>(false, "no", no, texts.get("reception.no"), "")),
                said,
                say));
    }

    private VBox card() {
        Choices<Holding> choices = new Choices<>(
                "reception-holding",
                2,
                List.of(
                        holding(Holding.CERTIFICATE, "U"),
                        holding(Holding.CARD_ONLY, "V"),
                        holding(Holding.NO_CARD, "W")),
                answers.map(now -> now.card() instanceof CardAnswer.Said said
                        ? Optional.of(said.holding())
                        : Optional.<Holding>empty()),
                model::said);
        Label known = Lettering.following(
                Lettering.note(""),
                Bindings.createStringBinding(() -> known(answers.getValue()), answers, model.readerProperty()));
        known.setId("reception-card");
        known.setMinHeight(Label.USE_PREF_SIZE);
        Button again = Deed.other("reception-card-again", texts.get("reception.card.again"), model::readAgain);
        again.disableProperty().bind(answers.map(now -> now.card() instanceof CardAnswer.Open));
        low(choices);
        choices.root().getChildren().add(again);
        return group(Answers::cardMatters, Lettering.heading(texts.get("reception.card")), known, choices.root());
    }

    private String known(Answers now) {
        return now.card() instanceof CardAnswer.Open
                ? words.reader(model.readerProperty().get())
                : words.card(now.card());
    }

    private Choice<Holding> holding(Holding each, String key) {
        return new Choice<>(each, each.name().toLowerCase(Locale.ROOT), key, texts.get(each.messageKey()), "");
    }

    private VBox group(Predicate<Answers> when, Node... parts) {
        VBox group = new VBox(parts);
        group.getStyleClass().add("field-group");
        group.visibleProperty().bind(answers.map(when::test));
        group.managedProperty().bind(group.visibleProperty());
        return group;
    }

    private static Node low(Choices<?> choices) {
        choices.root().getStyleClass().add("choices-low");
        return choices.root();
    }
}
