package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.JavaCvCamera;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.device.media.CameraPicture;
import dev.madoguchi.device.media.MediaFault;
import dev.madoguchi.device.media.SimulatedMedia;
import dev.madoguchi.photo.ImportStep.Original;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.photo.still.StillFault;
import dev.madoguchi.ui.ImmediateBackground;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportViewModelTest {
    private static final String CARD = "CAMERA";
    private static final HaarFaceFinder FINDER = new HaarFaceFinder();

    @TempDir
    private Path folder;

    private final List<PhotoShot> shots = new ArrayList<>();
    private final List<CardImport.Deed> deeds = new ArrayList<>();
    private SimulatedMedia media;
    private ImportViewModel model;

    @BeforeEach
    void prepare() {
        media = new SimulatedMedia(folder);
        model = new ImportViewModel(
                new CardImport(
                        media,
                        new PhotoBooth(new JavaCvCamera("none", "/dev/none"), FINDER, PhotoRules.CARD),
                        deeds::add),
                new ImmediateBackground(),
                shots::add);
    }

    @AfterAll
    static void close() {
        FINDER.close();
    }

    @Test
    void takesTheNewestPictureAndLeavesTheOriginalWhereItIs() throws Exception {
        picture("IMG_0001.JPG", 1);
        Path newest = picture("IMG_0002.JPG", 2);

        model.look();
        model.pick(pictures().getFirst());

        assertInstanceOf(PhotoShot.Taken.class, shots.getFirst());
        assertEquals(Original.KEPT, original());
        assertEquals(List.of(CardImport.Deed.VIEWED, CardImport.Deed.TAKEN), deeds);
        assertTrue(Files.exists(newest));
    }

    @Test
    void removesTheOriginalWhenAsked() throws Exception {
        Path older = picture("IMG_0001.JPG", 1);
        Path newest = picture("IMG_0002.JPG", 2);
        model.look();
        model.pick(pictures().getFirst());

        model.removeOriginal();

        assertEquals(Original.REMOVED, original());
        assertFalse(Files.exists(newest));
        assertTrue(Files.exists(older));
    }

    @Test
    void tellsOfADamagedPictureAndLetsAnotherBePicked() throws Exception {
        Path broken = picture("IMG_0003.JPG", 3);
        byte[] whole = Files.readAllBytes(broken);
        Files.write(broken, Arrays.copyOf(whole, whole.length / 2));

        model.look();
        model.pick(pictures().getFirst());
        assertEquals(
                new ImportStep.NotAPhoto(StillFault.DAMAGED),
                model.stepProperty().get());
        model.look();

        assertEquals(1, pictures().size());
        assertEquals(List.of(), shots);
    }

    @Test
    void tellsOfACardThatIsNotThereOrWasPulled() throws Exception {
        model.look();
        assertEquals(
                new ImportStep.Refused(MediaFault.ABSENT), model.stepProperty().get());
        picture("IMG_0001.JPG", 1);
        model.look();
        CameraPicture newest = pictures().getFirst();
        media.pull(CARD);

        model.pick(newest);

        assertEquals(
                new ImportStep.Refused(MediaFault.ABSENT), model.stepProperty().get());
        assertEquals(List.of(), shots);
    }

    @Test
    void forgetsWhatWasReadWhenItIsClosed() throws Exception {
        picture("IMG_0001.JPG", 1);
        model.look();
        model.pick(pictures().getFirst());

        model.close();

        assertEquals(new ImportStep.Closed(), model.stepProperty().get());
    }

    private List<CameraPicture> pictures() {
        return assertInstanceOf(ImportStep.Choosing.class, model.stepProperty().get())
                .pictures();
    }

    private Original original() {
        return assertInstanceOf(ImportStep.Imported.class, model.stepProperty().get())
                .original();
    }

    private Path picture(String name, int minute) throws Exception {
        Path place = Files.createDirectories(media.insert(CARD).resolve("DCIM").resolve("100CANON"));
        Path file = place.resolve(name);
        ImageIO.write(Sitter.person(3).draw(Duration.ZERO), "jpg", file.toFile());
        return Files.setLastModifiedTime(
                file, FileTime.from(Instant.parse("2026-11-20T03:00:00Z").plusSeconds(60L * minute)));
    }
}
