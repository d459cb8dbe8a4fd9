package dev.madoguchi.app.command;

import dev.madoguchi.app.workstation.Toolkit;
import dev.madoguchi.city.desk.DeskView;
import dev.madoguchi.city.desk.DeskViewModel;
import dev.madoguchi.city.desk.DeskWork;
import dev.madoguchi.ui.FxBackground;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.stage.DirectoryChooser;
import javafx.stage.Stage;

/** The city desk's window. */
final class DeskStage {
    private DeskStage() {}

    /**
     * How the window looks.
     *
     * @param first the day it shows first
     */
    record Look(Texts texts, String officer, LocalDate first) {}

    /** Shows the desk until its window is closed, then ends JavaFX. */
    static void untilClosed(DeskWork work, Look look) {
        CountDownLatch closed = new CountDownLatch(1);
        try (FxBackground background = new FxBackground()) {
            Toolkit.run(() -> show(new DeskViewModel(work, background, look.first()), look, closed));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            Toolkit.stop();
        }
    }

    private static void show(DeskViewModel model, Look look, CountDownLatch closed) {
        Texts texts = look.texts();
        Stage stage = new Stage();
        Header header = new Header(texts, Samples.CLOCK, stage::close);
        header.place(texts.get("city.desk.place"), "");
        header.person(look.officer(), texts.get("city.desk.role"));
        Shell shell = new Shell(texts, header);
        stage.setTitle(texts.get("city.desk.window"));
        stage.setScene(Theme.scene(shell.root()));
        stage.setOnHidden(event -> closed.countDown());
        shell.show(new DeskView(model, texts, Samples.CLOCK.getZone(), () -> folder(stage, texts)));
        stage.show();
    }

    private static Optional<Path> folder(Stage stage, Texts texts) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("city.desk.folder"));
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }
}
