package dev.madoguchi.app.demo;

import java.io.IOException;
import javafx.scene.Scene;

/** Looks at the screens of a demo day, on the JavaFX thread. */
@FunctionalInterface
public interface Onlooker {

    /**
     * Looks at what the scene shows.
     *
     * @param name of the screen, which serves as the name of a file
     */
    void look(String name, Scene scene) throws IOException;
}
