package dev.madoguchi.photo.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.app.workstation.InventedVisit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ImageIO's folder for temporary files is gone: what needs one fails. */
class CardPhotoInMemoryTest {
    @BeforeEach
    void takeTheFolderAway(@TempDir Path folder) throws IOException {
        Path cache = Files.createDirectory(folder.resolve("cache"));
        ImageIO.setCacheDirectory(cache.toFile());
        Files.delete(cache);
    }

    @AfterEach
    void giveItBack() {
        ImageIO.setCacheDirectory(null);
    }

    @Test
    void makesAndReadsAPhotoWithoutATemporaryFile() {
        CardPhoto made = InventedVisit.photo();

        CardPhoto read = CardPhoto.ofJpeg(made.jpeg());

        assertEquals(CardPhoto.WIDTH, read.image().getWidth());
    }
}
