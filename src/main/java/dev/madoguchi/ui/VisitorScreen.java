package dev.madoguchi.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * What the visitor looks at, wherever it stands: in which language, with what laid over it that only the visitor uses, and whether it
 * is blank. On the JavaFX thread.
 */
public final class VisitorScreen {
    private final StackPane root = new StackPane();
    private final StackPane layer = new StackPane();
    private final VBox curtain = new VBox();
    private final Map<VisitorLanguage, Texts> words = new EnumMap<>(VisitorLanguage.class);
    private final ReadOnlyObjectWrapper<VisitorLanguage> language =
            new ReadOnlyObjectWrapper<>(VisitorLanguage.JAPANESE);
    private final ReadOnlyObjectWrapper<Texts> texts = new ReadOnlyObjectWrapper<>(words(VisitorLanguage.JAPANESE));
    private final ReadOnlyBooleanWrapper laid = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper blank = new ReadOnlyBooleanWrapper();
    private final BooleanProperty hidden = new SimpleBooleanProperty();
    private final BooleanProperty shut = new SimpleBooleanProperty();
    private final DoubleProperty touch = new SimpleDoubleProperty();
    private Optional<Runnable> removed = Optional.empty();

    public VisitorScreen() {
        layer.setId("visitor-layer");
        layer.visibleProperty().bind(laid);
        layer.managedProperty().bind(laid);
        curtain.setId("visitor-curtain");
        curtain.getStyleClass().add("visitor-curtain");
        curtain.getChildren()
                .setAll(Lettering.following(Lettering.title(""), texts.map(now -> now.get("visitor.blank"))));
        curtain.visibleProperty().bind(blank);
        root.setId("visitor-screen");
        root.getStyleClass().add("visitor-screen");
        root.getChildren().setAll(layer, curtain);
        language.subscribe(now -> Theme.write(root, now));
        hidden.subscribe(this::draw);
        shut.subscribe(this::draw);
    }

    /** Has this seen where nothing is laid over it. It finds a place for {@link #layer()} in it. */
    public void show(Parent mirrored) {
        mirrored.visibleProperty().bind(blank.not());
        mirrored.disableProperty().bind(blank);
        root.getChildren().setAll(mirrored, curtain);
    }

    /** Where what is laid over appears. */
    public Node layer() {
        return layer;
    }

    /**
     * Lays something over for the visitor alone, such as a pad for a PIN, and gives it the keyboard: digits that are typed then are the
     * visitor's and must not come into a field of the clerk.
     *
     * @param gone runs once when it is taken away, whoever takes it
     */
    public void lay(Parent content, Node first, Runnable gone) {
        lift();
        layer.getChildren().setAll(content);
        removed = Optional.of(gone);
        laid.set(true);
        first.requestFocus();
    }

    /** Takes away what was laid over; nothing where nothing is. */
    public void lift() {
        Optional<Runnable> told = removed;
        removed = Optional.empty();
        layer.getChildren().clear();
        laid.set(false);
        told.ifPresent(Runnable::run);
    }

    /** Speaks this language from now on. */
    public void speak(VisitorLanguage other) {
        texts.set(words(other));
        language.set(other);
    }

    private Texts words(VisitorLanguage of) {
        return words.computeIfAbsent(of, Texts::of);
    }

    public ReadOnlyObjectProperty<VisitorLanguage> languageProperty() {
        return language.getReadOnlyProperty();
    }

    /** The words of the language. */
    public ReadOnlyObjectProperty<Texts> textsProperty() {
        return texts.getReadOnlyProperty();
    }

    /** One text in the language that is spoken now, and then in the next. */
    public ObservableValue<String> word(String key, Object... arguments) {
        return texts.map(now -> now.get(key, arguments));
    }

    /** Whether the clerk blanked it. */
    public BooleanProperty hiddenProperty() {
        return hidden;
    }

    /** Whether the clerk's own screen is locked or hidden, so that this one has to be blank too. */
    public BooleanProperty shutProperty() {
        return shut;
    }

    /** Whether something is laid over that only the visitor uses. */
    public ReadOnlyBooleanProperty laidProperty() {
        return laid.getReadOnlyProperty();
    }

    /** How high what is touched has to be, in pixels: 2 cm on the display it stands on. */
    public DoubleProperty touchProperty() {
        return touch;
    }

    public StackPane root() {
        return root;
    }

    /** Digits do not wait behind a lock. */
    private void draw() {
        blank.set(hidden.get() || shut.get());
        if (shut.get()) {
            lift();
        }
    }
}
