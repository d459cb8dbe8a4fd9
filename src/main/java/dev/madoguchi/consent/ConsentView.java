package dev.madoguchi.consent;

import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Shows the consent step: the words, large enough to be read by two people, and one question. */
public final class ConsentView implements StepView {
    private final ConsentViewModel model;
    private final VBox root = new VBox();
    private final Button agree;
    private final Button refuse;

    public ConsentView(ConsentViewModel model, Texts texts) {
        this.model = model;
        ConsentWording wording = model.wording();
        List<ConsentLanguage> languages = wording.languages();
        var choices = new Choices<>(
                "consent-language",
                languages.size(),
                IntStream.range(0, languages.size())
                        .mapToObj(at -> new Choice<>(
                                languages.get(at),
                                languages.get(at).name().toLowerCase(Locale.ROOT),
                                String.valueOf(at + 1),
                                texts.get(languages.get(at).messageKey()),
                                ""))
                        .toList(),
                model.languageProperty().map(Optional::of),
                model::choose);
        choices.root().setVisible(languages.size() > 1);
        choices.root().setManaged(languages.size() > 1);
        Label words = Lettering.body("");
        words.setId("consent-text");
        words.setWrapText(true);
        words.textProperty().bind(model.languageProperty().map(wording::words));
        Label version = Lettering.note(texts.get("consent.version", wording.version()));
        version.setId("consent-version");
        VBox panel = new VBox(Lettering.heading(texts.get("consent.ask")), words, version);
        panel.getStyleClass().add("panel");
        VBox.setVgrow(panel, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(choices.root(), panel);
        agree = Deed.main("consent-agree", texts.get("consent.agree"), Shortcut.NEXT, model::agree);
        refuse = Deed.other("consent-refuse", texts.get("consent.refuse"), Shortcut.END_VISIT, model::refuse);
    }

    @Override
    public String titleKey() {
        return "consent.title";
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Actions actions() {
        return new Actions(List.of(refuse), List.of(agree));
    }

    @Override
    public Node first() {
        return agree;
    }

    @Override
    public void hidden() {
        model.begin();
    }
}
