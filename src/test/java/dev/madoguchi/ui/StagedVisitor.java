package dev.madoguchi.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** A clerk's window and the visitor's screen of it, on two displays that need not be there. */
@SuppressWarnings("NullAway.Init") // JavaFX makes them.
final class StagedVisitor {
    static final Display SECOND = new Display(new Rectangle2D(1000, 0, 1024, 600), 150);

    private static final Display OWN = new Display(new Rectangle2D(0, 0, 1000, 700), 96);

    final ObservableList<Display> displays = FXCollections.observableArrayList(OWN, SECOND);
    final TextField field = new TextField();
    final SimpleBooleanProperty locked = new SimpleBooleanProperty();
    Stage clerk;
    VisitorScreen screen;
    VisitorStage visitor;
    PinPad pad;

    StagedVisitor() throws Exception {
        FxThread.call(() -> {
            clerk = new Stage();
            clerk.setScene(Theme.scene(new VBox(field), 800, 500));
            clerk.setX(50);
            clerk.setY(50);
            clerk.show();
            screen = new VisitorScreen();
            screen.show(new VBox(new Label("mirrored"), screen.layer()));
            screen.shutProperty().bind(locked);
            visitor = new VisitorStage(screen, "visitor", clerk.getScene(), displays);
            pad = new PinPad("pin", 4, KeyOrder.PLAIN, screen.textsProperty());
            field.requestFocus();
            visitor.open();
            return null;
        });
    }

    void close() throws Exception {
        FxThread.call(() -> {
            visitor.close();
            clerk.close();
            return null;
        });
    }
}
