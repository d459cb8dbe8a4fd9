package dev.madoguchi.machine;

import dev.madoguchi.ui.DeviceBoard;
import dev.madoguchi.ui.Header;
import dev.madoguchi.ui.Screenshot;
import dev.madoguchi.ui.Shell;
import dev.madoguchi.ui.Texts;
import dev.madoguchi.ui.Theme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javafx.scene.Scene;

/** The machine's screen in its shell, for tests. */
final class MachineScene {
    private MachineScene() {}

    static Scene of(MachineViewModel model, Texts texts, Clock clock) {
        Shell shell = new Shell(texts, new Header(texts, clock, () -> {}), new DeviceBoard());
        Scene scene = Theme.scene(shell.root());
        shell.show(new MachineView(model, new MachineWords(texts), texts, () -> {}));
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene;
    }

    /** For whoever wants to look. */
    static void picture(Scene scene, Path png) throws IOException {
        Files.createDirectories(png.getParent());
        Screenshot.save(scene, png);
    }
}
