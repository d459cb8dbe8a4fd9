package dev.madoguchi.photo.cut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Pose;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.photo.check.CheckedPhoto;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.PhotoCheck;
import dev.madoguchi.photo.check.PhotoRules;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhotoCutterTest {
    private static final Duration MOMENT = Duration.ofMillis(500);

    @Test
    void leavesColoursAsTheyAre() {
        long seed = System.nanoTime();
        var random = new Random(seed);
        for (double angle : new double[] {0, 6, -9.5}) {
            int colour = random.nextInt() | 0xFF000000;

            BufferedImage photo = PhotoCutter.picture(even(new Color(colour)), new CropBox(300, 60, 400, 514, angle));

            for (int y = 0; y < photo.getHeight(); y++) {
                for (int x = 0; x < photo.getWidth(); x++) {
                    assertEquals(colour, photo.getRGB(x, y), "seed " + seed);
                }
            }
        }
    }

    @Test
    void changesNoPixelOfAPictureThatHasTheCardsSizeAlready() {
        BufferedImage whole = enlarged(Sitter.person(4).draw(MOMENT));
        var box = new CropBox(400, 20, CardPhoto.WIDTH, CardPhoto.HEIGHT);

        BufferedImage photo = PhotoCutter.picture(Frame.of(whole), box);

        for (int y = 0; y < CardPhoto.HEIGHT; y++) {
            for (int x = 0; x < CardPhoto.WIDTH; x++) {
                assertEquals(whole.getRGB(400 + x, 20 + y), photo.getRGB(x, y));
            }
        }
    }

    @Test
    void bringsTheEyesOfALeaningHeadToOneLevel() {
        try (var finder = new HaarFaceFinder()) {
            var check = new PhotoCheck(finder, PhotoRules.CARD);
            for (double roll : new double[] {-8, 5, 8}) {
                Sitter sitter = Sitter.person(6);
                sitter.pose(Pose.GOOD.withRoll(roll));
                Frame frame = Frame.of(sitter.draw(MOMENT));

                BufferedImage photo =
                        PhotoCutter.picture(frame, check.check(frame).crop().orElseThrow());

                CheckedPhoto again = check.check(Frame.of(photo));
                double level = again.measures().get(4).value();
                assertEquals("roll", again.measures().get(4).name());
                assertEquals(0, level, 1, "after " + roll);
            }
        }
    }

    private static Frame even(Color colour) {
        var picture = new BufferedImage(1280, 720, BufferedImage.TYPE_3BYTE_BGR);
        var pen = picture.createGraphics();
        pen.setPaint(colour);
        pen.fillRect(0, 0, 1280, 720);
        pen.dispose();
        return Frame.of(picture);
    }

    private static BufferedImage enlarged(BufferedImage small) {
        var large = new BufferedImage(2560, 1440, BufferedImage.TYPE_3BYTE_BGR);
        var pen = large.createGraphics();
        pen.drawImage(small, 0, 0, 2560, 1440, null);
        pen.dispose();
        return large;
    }
}
