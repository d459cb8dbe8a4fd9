package dev.madoguchi.visitor;

import dev.madoguchi.ui.Icon;
import dev.madoguchi.ui.Lettering;
import dev.madoguchi.ui.LiveImage;
import dev.madoguchi.ui.Scrolling;
import dev.madoguchi.ui.StillImage;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import dev.madoguchi.ui.Tone;
import dev.madoguchi.ui.VisitorLanguage;
import dev.madoguchi.ui.VisitorScreen;
import dev.madoguchi.visitor.VisitorSight.Doing;
import dev.madoguchi.visitor.VisitorSight.Entry;
import dev.madoguchi.visitor.VisitorSight.Pose;
import dev.madoguchi.visitor.VisitorSight.Thing;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Makes the middle of the visitor's screen for each sight, in the language that is spoken now. */
final class Panes {
    private static final double LIVE_WIDTH = 560;
    private static final double LIVE_HEIGHT = 315;
    private static final double PHOTO_EDGE = 16;

    private final VisitorViewModel model;
    private final VisitorScreen screen;
    private Optional<HBox> pose = Optional.empty();

    Panes(VisitorViewModel model, VisitorScreen screen) {
        this.model = model;
        this.screen = screen;
    }

    Node of(VisitorSight sight) {
        model.showTo(frame -> {});
        pose = Optional.empty();
        return switch (sight) {
            case VisitorSight.Closed closed -> words(Icon.PERSON, "visitor.closed", "visitor.closed.hint");
            case VisitorSight.Welcome welcome -> welcome(welcome.called());
            case VisitorSight.Going going -> {
                String key = "visitor.doing." + going.doing();
                yield words(icon(going.doing()), key, key + ".hint");
            }
            case VisitorSight.Consent consent -> consent(consent);
            case VisitorSight.Entries entries -> entries(entries);
            case VisitorSight.Posing posing -> posing(posing.pose());
            case VisitorSight.Photo photo -> photo(photo);
            case VisitorSight.Leaving leaving -> leaving(leaving);
            case VisitorSight.Goodbye goodbye ->
                goodbye.done()
                        ? words(Icon.CHECK, "visitor.goodbye", "visitor.goodbye.hint")
                        : words(Icon.PERSON, "visitor.goodbye.early", "visitor.goodbye.early.hint");
            case VisitorSight.ComeBack back -> numbered(back.under(), "visitor.back", "visitor.back.hint");
        };
    }

    /** Tells another thing to do before the same live picture. */
    void pose(Pose now) {
        pose.ifPresent(line -> tell(line, now));
    }

    private Texts texts() {
        return screen.textsProperty().get();
    }

    private static Icon icon(Doing doing) {
        return switch (doing) {
            case FORM -> Icon.SCANNER;
            case CARD, READING, CARD_CHECK -> Icon.CARD;
            case PHOTO, DELIVERY -> Icon.CAMERA;
            case RECEPTION, TYPING, REVIEW -> Icon.PERSON;
            case WAIT -> Icon.WORK;
        };
    }

    private VBox words(Icon icon, String title, String hint) {
        Region picture = icon.node();
        picture.getStyleClass().add("icon-huge");
        VBox words = new VBox(picture, title(texts().get(title)), middle(Lettering.value(texts().get(hint))));
        words.getStyleClass().add("visitor-words");
        return words;
    }

    private Node welcome(Optional<String> called) {
        if (called.isEmpty()) {
            return words(Icon.PERSON, "visitor.welcome", "visitor.welcome.hint");
        }
        return numbered(called.get(), "visitor.called", "visitor.called.hint");
    }

    private Node numbered(String large, String title, String hint) {
        Label number = Lettering.display(large);
        number.setId("visitor-called");
        VBox words = words(Icon.PERSON, title, hint);
        words.getChildren().set(0, number);
        return words;
    }

    private Node consent(VisitorSight.Consent consent) {
        VisitorLanguage language = screen.languageProperty().get();
        Optional<String> own = Optional.ofNullable(consent.words().get(language));
        Label words = Lettering.body(own.orElseGet(consent::japanese));
        words.setId("visitor-consent-text");
        words.getStyleClass().add("visitor-text");
        VBox all = new VBox();
        all.getStyleClass().add("visitor-consent");
        if (consent.again()) {
            all.getChildren().add(Lettering.state(Tone.PERSON, texts().get("visitor.consent.again")));
        }
        if (own.isEmpty()) {
            all.getChildren().add(Lettering.state(Tone.WARNING, texts().get("visitor.consent.japanese")));
            Theme.write(words, VisitorLanguage.JAPANESE);
        }
        all.getChildren().addAll(words, Lettering.note(texts().get("visitor.consent.version", consent.version())));
        return asked(title(texts().get("visitor.consent")), scrolling(all));
    }

    private Node entries(VisitorSight.Entries entries) {
        VBox lines = new VBox();
        lines.getStyleClass().add("visitor-entries");
        entries.entries().forEach(entry -> lines.getChildren().add(line(entry)));
        return asked(title(texts().get("visitor.entries")), scrolling(lines));
    }

    private Node line(Entry entry) {
        Label name = Lettering.note(texts().get("visitor.item." + entry.item()));
        name.getStyleClass().add("visitor-entry-name");
        Label value =
                Lettering.value(Written.of(entry, screen.languageProperty().get(), texts()));
        value.setId("visitor-entry-" + entry.item().name().toLowerCase(Locale.ROOT));
        value.setMaxWidth(Double.MAX_VALUE);
        if (!entry.written().isBlank() && isGiven(entry)) {
            Theme.write(value, VisitorLanguage.JAPANESE);
        }
        HBox.setHgrow(value, Priority.ALWAYS);
        HBox line = new HBox(name, value);
        line.getStyleClass().add("visitor-entry");
        return line;
    }

    /** Whether it is shown as it was given, and not in words of the language. */
    private static boolean isGiven(Entry entry) {
        return switch (entry.item()) {
            case NAME, ADDRESS, TELEPHONE -> true;
            case BIRTH, SEX -> false;
        };
    }

    private Node posing(Pose now) {
        LiveImage live = new LiveImage("visitor-live", LIVE_WIDTH, LIVE_HEIGHT, texts().get("visitor.posing"));
        live.mirroredProperty().set(true);
        live.fill();
        live.root().getStyleClass().setAll("visitor-live");
        VBox.setVgrow(live.root(), Priority.ALWAYS);
        model.showTo(live::show);
        HBox line = new HBox();
        line.setId("visitor-pose");
        tell(line, now);
        pose = Optional.of(line);
        VBox words = new VBox(middle(Lettering.value(texts().get("visitor.posing"))), live.root(), line);
        words.getStyleClass().add("visitor-words");
        return words;
    }

    private void tell(HBox line, Pose now) {
        Tone tone = now == Pose.GOOD ? Tone.READY : Tone.PERSON;
        line.getChildren().setAll(tone.icon().node(), Lettering.title(texts().get("visitor.pose." + now)));
        line.getStyleClass().setAll("state", "visitor-pose", tone.styleClass());
    }

    private Node photo(VisitorSight.Photo photo) {
        ImageView picture = new ImageView(StillImage.of(photo.picture().image()));
        picture.setId("visitor-photo");
        picture.setPreserveRatio(true);
        picture.setAccessibleText(texts().get("visitor.photo"));
        StackPane place = new StackPane(picture);
        place.setMinHeight(0);
        place.setPrefHeight(0);
        picture.fitHeightProperty().bind(place.heightProperty().subtract(PHOTO_EDGE));
        return asked(title(texts().get("visitor.photo")), place);
    }

    private Node leaving(VisitorSight.Leaving leaving) {
        VBox things = new VBox();
        things.getStyleClass().add("visitor-things");
        Arrays.stream(Thing.values())
                .filter(leaving.things()::contains)
                .forEach(thing ->
                        things.getChildren().add(Lettering.state(Tone.READY, texts().get("visitor.thing." + thing))));
        things.setMaxWidth(Region.USE_PREF_SIZE);
        VBox words = new VBox(
                title(texts().get("visitor.leaving")),
                things,
                middle(Lettering.value(texts().get("visitor.leaving.hint"))));
        words.getStyleClass().add("visitor-words");
        return words;
    }

    private static Node asked(Label title, Node what) {
        VBox.setVgrow(what, Priority.ALWAYS);
        VBox all = new VBox(title, what);
        all.getStyleClass().add("visitor-asked");
        return all;
    }

    private static Node scrolling(Region what) {
        Scrolling scroll = new Scrolling(what);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setPannable(true);
        scroll.getStyleClass().add("visitor-scroll");
        return scroll;
    }

    private static Label title(String words) {
        Label title = middle(Lettering.title(words));
        title.setMinHeight(Region.USE_PREF_SIZE);
        return title;
    }

    private static Label middle(Label label) {
        label.setWrapText(true);
        label.getStyleClass().add("visitor-middle");
        return label;
    }
}
