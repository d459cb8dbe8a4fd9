package dev.madoguchi.ui;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

/**
 * The frame of every screen: header on top, the steps on the left, the screen's own content with its title and its
 * buttons in the middle, the devices at the bottom.
 */
public final class Shell {
    /** Longer than a hand takes from key to key, shorter than an eye needs for a screen and the hand for its answer. */
    private static final Duration REST = Duration.ofMillis(250);

    private final BorderPane root = new BorderPane();
    private final Texts texts;
    private final Header header;
    private final StepRail rail;
    private final Label title = Lettering.title("");
    private final Reading content = new Reading();
    private final Label blocked = Lettering.note("");
    private final HBox bar = new WrappingLine();
    private final HBox head = new WrappingLine();
    private final Drawer drawer;
    private final Cover cover;
    private final Wings wings;
    private Optional<StepView> now = Optional.empty();
    private long touched = System.nanoTime();
    private Subscription stepDeed = () -> {};

    /** For a desk that has devices. */
    public Shell(Texts texts, Header header, DeviceBoard board) {
        this(texts, header);
        root.setBottom(new DeviceStrip(board, texts).root());
    }

    /** For a desk without devices. */
    public Shell(Texts texts, Header header) {
        this.texts = texts;
        this.header = header;
        rail = new StepRail(texts);
        title.setId("title");
        content.setId("content");
        content.setFitToWidth(true);
        content.setFitToHeight(true);
        content.setFocusTraversable(false);
        content.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        content.getStyleClass().add("content");
        VBox.setVgrow(content, Priority.ALWAYS);
        blocked.setId("blocked");
        blocked.textProperty().subscribe(rail::blocked);
        bar.setId("actions");
        bar.getStyleClass().add("actions");
        bar.managedProperty().bind(bar.visibleProperty());
        bar.addEventFilter(MouseEvent.ANY, Shell::ignoreSecondClick);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().setAll(title, gap);
        head.getStyleClass().add("title-line");
        VBox middle = new VBox(head, content, bar);
        middle.getStyleClass().add("middle");
        root.setId("shell");
        root.setUserData(this); // or the screen would be collected while its nodes are in the window
        root.getStyleClass().add("shell");
        root.addEventFilter(KeyEvent.KEY_PRESSED, content::turn);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> touched = System.nanoTime());
        root.addEventFilter(MouseEvent.MOUSE_PRESSED, event -> touched = System.nanoTime());
        root.setTop(header.root());
        cover = new Cover(middle, texts);
        wings = new Wings(middle);
        cover.root().getChildren().add(wings.root());
        drawer = new Drawer(root, rail.root(), texts);
        drawer.hold(Optional.empty());
        header.add(drawer.button());
        header.add(cover.button(texts));
        root.setCenter(cover.root());
    }

    /** Takes the last screen away and shows this one, with the keyboard in its first field. */
    public void show(StepView view) {
        now.ifPresent(Shell::leave);
        now = Optional.of(view);
        title.setText(texts.get(view.titleKey()));
        content.setContent(view.root());
        if (content.getSkin() == null) {
            content.applyCss(); // without its skin it has nothing in it that could take the keyboard
        }
        content.setVvalue(0);
        blocked.textProperty().bind(view.blocked());
        fill(view.actions());
        view.shown();
        keyboard(view).requestFocus();
    }

    /**
     * Texts that were cleared stay in a label until it is laid out, and their letters until somebody asks how large they are; nobody does
     * so once the screen is in no window.
     */
    private static void leave(StepView view) {
        view.hidden();
        view.root().layout();
        view.root().lookupAll(".text").forEach(Node::getLayoutBounds);
    }

    /** The screen's first field; where it cannot act yet, a deed that can, or the keyboard would stay on the screen before. */
    private static Node keyboard(StepView view) {
        StepView.Actions actions = view.actions();
        return Stream.of(Stream.of(view.first()), actions.onward().stream(), actions.aside().stream())
                .<Node>flatMap(nodes -> nodes)
                .filter(node -> node.getScene() != null && !node.isDisabled())
                .findFirst()
                .orElseGet(view::first);
    }

    /** The first half of {@link #ready(StepView)}, which takes as long: a key may come between them. */
    public void style(StepView view) {
        if (root.getScene() != null && view.root().getScene() == null) {
            wings.style(view);
        }
    }

    /** Styles and measures a screen that is not shown, so that it appears at once when it is to. */
    public void ready(StepView view) {
        if (root.getScene() != null && view.root().getScene() == null) {
            wings.dress(view);
        }
    }

    /** The same with what can be opened beside every screen. */
    public void ready(Beside beside) {
        if (root.getScene() != null && beside.root().getScene() == null) {
            wings.dress(beside);
        }
    }

    /** Whether nobody is pressing one key after another: what takes a moment is not noticed now. */
    public boolean isQuiet() {
        return System.nanoTime() - touched > REST.toNanos();
    }

    /** The screen that is shown. */
    public Optional<StepView> shown() {
        return now;
    }

    /** What can be opened beside every screen from now on. */
    public void beside(Optional<Beside> what) {
        drawer.hold(what);
    }

    /** Adds parts beside the name of every screen. */
    public void besideTitle(List<Region> more) {
        more.forEach(part -> part.managedProperty().bind(part.visibleProperty()));
        head.getChildren().addAll(more);
    }

    /** A deed that can be done at every step; with the steps it comes and goes, so that its key is another screen's meanwhile. */
    public void atEveryStep(Button button) {
        button.setFocusTraversable(false); // its key works at every step
        button.getStyleClass().add("visitor-control");
        stepDeed.unsubscribe();
        stepDeed = rail.root()
                .visibleProperty()
                .subscribe(seen -> hold(button, seen))
                .and(() -> head.getChildren().remove(button));
    }

    private void hold(Button button, boolean seen) {
        head.getChildren().remove(button);
        if (seen) {
            head.getChildren().add(head.getChildren().indexOf(title) + 2, button);
        }
    }

    /** Whether what the screen shows is hidden from other eyes. */
    public ReadOnlyBooleanProperty coveredProperty() {
        return cover.drawnProperty();
    }

    public Header header() {
        return header;
    }

    public StepRail rail() {
        return rail;
    }

    public Parent root() {
        return root;
    }

    private void fill(StepView.Actions actions) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bar.getChildren().setAll(actions.aside());
        bar.getChildren().addAll(space, blocked);
        bar.getChildren().addAll(actions.onward());
        bar.setVisible(bar.getChildren().size() > 2);
    }

    /** The second click of a double click would press the next screen's button, which stands at the same place. */
    private static void ignoreSecondClick(MouseEvent event) {
        if (event.getClickCount() > 1) {
            event.consume();
        }
    }
}
