package dev.madoguchi.consent;

import dev.madoguchi.ui.Choice;
import dev.madoguchi.ui.Choices;
import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Notice;
import dev.madoguchi.ui.NoticeBox;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.StepView;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.VisitorLanguage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Shows the consent step: the words, large enough to be read by two people, and one question. */
public final class ConsentView implements StepView {
    private static final int IN_A_ROW = 4;

    private final ConsentViewModel model;
    private final Texts texts;
    private final VBox root = new VBox();
    private final CheckBox yes;
    private final Button agree;
    private final Button refuse;

    public ConsentView(ConsentViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        ConsentWording wording = model.wording();
        Label words = Lettering.body("");
        words.setId("consent-text");
        words.getStyleClass().add("consent-text");
        words.textProperty().bind(model.languageProperty().map(wording::words));
        model.languageProperty().subscribe(language -> Theme.write(words, language));
        Label version = Lettering.note(texts.get("consent.version", wording.version()));
        version.setId("consent-version");
        yes = Lettering.tick("consent-yes", texts.get("consent.yes"));
        yes.selectedProperty().bindBidirectional(model.yesProperty());
        yes.getStyleClass().add("consent-yes");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        VBox panel = new VBox(Lettering.heading(texts.get("consent.ask")), words, version, space, yes);
        panel.getStyleClass().add("panel");
        VBox.setVgrow(panel, Priority.ALWAYS);
        root.getStyleClass().add("step");
        root.getChildren().setAll(changed().root(), languages(wording.languages()), panel);
        agree = Deed.main("consent-agree", texts.get("consent.agree"), Shortcut.NEXT, model::agree);
        agree.disableProperty().bind(yes.selectedProperty().not());
        yes.selectedProperty().subscribe(this::offer);
        refuse = Deed.other("consent-refuse", texts.get("consent.refuse"), Shortcut.END_VISIT, model::refuse);
    }

    /** Says why a visitor who agreed already is asked again. */
    private NoticeBox changed() {
        var box = new NoticeBox("consent-changed");
        box.noticeProperty()
                .bind(model.againProperty()
                        .map(again -> again
                                ? Optional.of(Notice.of(texts, Tone.PERSON, "consent.changed"))
                                : Optional.<Notice>empty()));
        return box;
    }

    /** The choice of the language; not shown where there is one alone. */
    private Node languages(List<VisitorLanguage> languages) {
        var choices = new Choices<>(
                "consent-language",
                Math.min(languages.size(), IN_A_ROW),
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
        choices.root().getStyleClass().add("consent-languages");
        choices.root().setVisible(languages.size() > 1);
        choices.root().setManaged(languages.size() > 1);
        return choices.root();
    }

    /** The keyboard goes to the big button when the visitor agrees. */
    private void offer(boolean ticked) {
        if (ticked) {
            agree.requestFocus();
        }
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
        return yes;
    }

    @Override
    public ObservableValue<String> blocked() {
        return yes.selectedProperty().map(ticked -> ticked ? "" : texts.get("consent.open"));
    }

    @Override
    public void hidden() {
        model.begin();
    }
}
