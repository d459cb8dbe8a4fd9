package dev.madoguchi.app.workstation;

import dev.madoguchi.ui.Deed;
import dev.madoguchi.ui.Icon;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.Shortcut;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.ui.VisitorStage;
import dev.madoguchi.ui.VisitorStage.Place;
import dev.madoguchi.visitor.Answer;
import dev.madoguchi.visitor.VisitorViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** What the clerk has of the visitor's screen: where it is, what the visitor said on it, and the deeds for it. */
final class VisitorControls {
    private final List<Region> parts;
    private final BooleanProperty seen = new SimpleBooleanProperty();
    private final HBox state = new HBox();
    private final VisitorViewModel model;
    private final VisitorScreen screen;
    private final VisitorStage stage;
    private final KeptVisitorScreen kept;
    private final Texts texts;

    VisitorControls(
            VisitorViewModel model, VisitorScreen screen, VisitorStage stage, KeptVisitorScreen kept, Texts texts) {
        this.model = model;
        this.screen = screen;
        this.stage = stage;
        this.kept = kept;
        this.texts = texts;
        Button show = Deed.other("visitor-show", texts.get("visit.screen.show"), Shortcut.VISITOR_SCREEN, this::show);
        Button blank = Deed.other(
                "visitor-blank",
                screen.hiddenProperty()
                        .map(hidden -> texts.get(hidden ? "visit.screen.unblank" : "visit.screen.blank")),
                Shortcut.VISITOR_BLANK,
                () -> screen.hiddenProperty().set(!screen.hiddenProperty().get()));
        Button language = Deed.other(
                "visitor-language",
                screen.languageProperty().map(now -> texts.get(now.messageKey())),
                Shortcut.VISITOR_LANGUAGE,
                () -> screen.speak(screen.languageProperty().get().next()));
        List<Button> deeds = List.of(show, blank, language);
        deeds.forEach(deed -> deed.setFocusTraversable(false)); // their keys work everywhere
        state.setId("visitor-state");
        parts = Stream.concat(Stream.<Region>of(state), deeds.stream()).toList();
        deeds.forEach(deed -> deed.getStyleClass().add("visitor-control"));
        parts.forEach(part -> part.visibleProperty().bind(seen));
        ObjectBinding<Told> told = Bindings.createObjectBinding(this::told, observed());
        told.subscribe(this::tell);
        state.setUserData(told); // or nobody would hold it
    }

    private record Told(Tone tone, Icon icon, String words) {
        Told(Tone tone, String words) {
            this(tone, tone.icon(), words);
        }
    }

    private Observable[] observed() {
        return new Observable[] {
            stage.placeProperty(),
            screen.hiddenProperty(),
            screen.laidProperty(),
            model.answerProperty(),
            model.sightProperty()
        };
    }

    private Told told() {
        if (screen.hiddenProperty().get()) {
            return new Told(Tone.WARNING, texts.get("visit.screen.blanked"));
        }
        if (screen.laidProperty().get()) {
            return new Told(Tone.PERSON, texts.get("visit.screen.pin"));
        }
        Answer answer = model.answerProperty().get();
        Place place = stage.placeProperty().get();
        return model.sightProperty()
                .get()
                .question()
                .filter(asked -> answer != Answer.NONE)
                .map(asked -> new Told(
                        answer == Answer.YES ? Tone.READY : Tone.PERSON,
                        texts.get("visit.screen.answer." + asked + "." + answer)))
                .orElseGet(() -> {
                    String where = texts.get("visit.screen." + place);
                    return place == Place.NOWHERE
                            ? new Told(Tone.WORKING, Icon.DOT, where)
                            : new Told(Tone.READY, where);
                });
    }

    private void tell(Told now) {
        Label words = Lettering.note(texts.get("visit.screen.state", now.words()));
        words.setWrapText(false);
        state.getChildren().setAll(now.icon().node(), words);
        state.getStyleClass().setAll("state", "visitor-state", now.tone().styleClass());
        state.setAccessibleText(texts.get("visit.screen.title") + " " + now.words());
    }

    /** With a second display its use is turned on and off, and remembered; without one the clerk's is turned to the visitor. */
    private void show() {
        if (stage.hasSecond()) {
            boolean wanted = !stage.secondProperty().get();
            stage.secondProperty().set(wanted);
            kept.keep(wanted);
        } else {
            stage.turnedProperty().set(true);
        }
    }

    /** Whether somebody sits at the desk who may use them. */
    BooleanProperty seenProperty() {
        return seen;
    }

    List<Region> parts() {
        return parts;
    }
}
