package dev.madoguchi.app.workstation;

import dev.madoguchi.app.station.StationHome;
import dev.madoguchi.manual.Manual;
import dev.madoguchi.manual.ManualFolder;
import dev.madoguchi.manual.Shelf;
import dev.madoguchi.municipality.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where a counter's manual and FAQ come from. A counter opens without them too, and says that they cannot be read. */
final class ManualShelf {
    private static final Logger LOG = LoggerFactory.getLogger(ManualShelf.class);

    private ManualShelf() {}

    /** What lies in the station's own folder. */
    static Shelf of(StationHome home, Profile profile) {
        return Files.isDirectory(home.manuals()) ? read(home.manuals(), profile) : Shelf.empty();
    }

    /** The same, or the samples that come with the program: for practice. */
    static Shelf practice(StationHome home, Profile profile) {
        Path samples = Path.of(System.getProperty("madoguchi.home", ""), "sample-config", "manuals");
        return Files.isDirectory(home.manuals()) ? of(home, profile) : read(samples, profile);
    }

    private static Shelf read(Path folder, Profile profile) {
        try {
            Shelf shelf = new ManualFolder(folder).read(profile.id());
            shelf.complaints().forEach(complaint -> LOG.warn("An article cannot be used: {}", complaint));
            return shelf;
        } catch (IOException e) {
            LOG.error("The manual cannot be read", e);
            Manual none = new Manual(List.of());
            return new Shelf(none, none, List.of(String.valueOf(e.getMessage())));
        }
    }
}
