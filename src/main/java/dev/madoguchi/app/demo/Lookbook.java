package dev.madoguchi.app.demo;

import dev.madoguchi.ui.Fitting;
import dev.madoguchi.ui.Look;
import dev.madoguchi.ui.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/** Takes pictures of every screen on the displays that counters have, in usual and in double size. */
final class Lookbook implements Onlooker {
    private static final Look DOUBLE = new Look(200, false);
    private static final List<Fitting> FITTINGS = List.of(
            new Fitting(Theme.WIDTH, Theme.HEIGHT, Look.USUAL),
            new Fitting(Theme.WIDTH, Theme.HEIGHT, DOUBLE),
            new Fitting(Theme.WIDTH, Theme.HEIGHT, new Look(100, true)),
            new Fitting(1920, 1080, Look.USUAL),
            new Fitting(1920, 1080, DOUBLE),
            new Fitting(1024, 600, Look.USUAL));

    /** The displays that visitors look at, in the size that suits each. */
    private static final List<Fitting> FOR_VISITORS = List.of(
            visitors(Theme.WIDTH, Theme.HEIGHT, false),
            visitors(Theme.WIDTH, Theme.HEIGHT, true),
            visitors(1920, 1080, false),
            visitors(1024, 600, false));

    private final Path folder;
    private final String ending;
    private final List<Fitting> fittings;

    private Lookbook(Path folder, String ending, List<Fitting> fittings) {
        this.folder = folder;
        this.ending = ending;
        this.fittings = fittings;
    }

    /** @param language as in the folders' names */
    Lookbook(Path folder, String language) {
        this(folder, "-" + language, FITTINGS);
    }

    /** For what visitors see, whose names say the language. */
    static Lookbook ofVisitors(Path folder) {
        return new Lookbook(folder, "-visitor", FOR_VISITORS);
    }

    private static Fitting visitors(double width, double height, boolean contrast) {
        return new Fitting(width, height, Look.atArmsLength(height, contrast));
    }

    @Override
    public void look(String name, Scene scene) {
        fittings.forEach(fitting -> fitting.examine(scene, () -> save(fitting, name, fitting.picture(scene))));
    }

    private void save(Fitting fitting, String name, BufferedImage picture) {
        String contrast = fitting.look().highContrast() ? "-contrast" : "";
        Path place = folder.resolve("%.0fx%.0f-%d%s%s"
                .formatted(fitting.width(), fitting.height(), fitting.look().percent(), contrast, ending));
        try {
            Files.createDirectories(place);
            ImageIO.write(picture, "png", place.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
