package dev.madoguchi.app.bench;

import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/** The least that JavaFX can show of a sign-in: two fields and a button; says on standard output when it has been laid out. */
public final class BareWindow extends Application {
    public static void main(String[] arguments) {
        launch(arguments);
    }

    @Override
    public void start(Stage stage) {
        VBox root = new VBox(new Label("職員番号"), new TextField(), new PasswordField(), new Button("入る"));
        Scene scene = new Scene(root, 1366, 768);
        AtomicBoolean done = new AtomicBoolean();
        scene.addPostLayoutPulseListener(() -> {
            if (done.compareAndSet(false, true)) {
                System.out.println(StartProbe.SHOWN);
            }
        });
        stage.setScene(scene);
        stage.show();
    }
}
