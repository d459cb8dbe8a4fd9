package dev.madoguchi.app.demo;

import dev.madoguchi.ui.Screenshot;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.Scene;

/** Takes one picture of every screen, numbered in the order of the day. */
final class Pictures implements Onlooker {
    private final Path folder;
    private int taken;

    Pictures(Path folder) {
        this.folder = folder;
    }

    @Override
    public void look(String name, Scene scene) throws IOException {
        taken++;
        Screenshot.save(scene, folder.resolve("%02d-%s.png".formatted(taken, name)));
    }
}
