package dev.madoguchi.photo.still;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Sitter;
import dev.madoguchi.photo.check.CheckedPhoto;
import dev.madoguchi.photo.check.HaarFaceFinder;
import dev.madoguchi.photo.check.PhotoCheck;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.photo.cut.CardPhoto;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;

/** A photo of 100 megapixels, made and then read, checked and cut in a process whose memory is limited. */
final class LargeStill {
    private static final int WIDTH = 11_547;
    private static final int HEIGHT = 8_660;

    private LargeStill() {}

    /** Arguments: {@code make} or {@code use}, the file. */
    public static void main(String[] arguments) throws Exception {
        Path file = Path.of(arguments[1]);
        if (arguments[0].equals("make")) {
            ImageIO.write(sitter(), "jpeg", file.toFile());
            return;
        }
        Frame frame = StillPicture.read(file);
        try (var finder = new HaarFaceFinder()) {
            var check = new PhotoCheck(finder, PhotoRules.CARD);
            CheckedPhoto checked = check.check(frame);
            CardPhoto photo = check.cut(frame, checked.crop().orElseThrow());
            System.out.println(frame.width() + " x " + frame.height() + ", "
                    + checked.faces().size() + " face, " + (photo.jpeg().length > 0 ? "cut" : "empty"));
        }
    }

    private static BufferedImage sitter() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        BufferedImage drawn = Sitter.person(3).draw(Duration.ZERO);
        Graphics2D pen = picture.createGraphics();
        int height = WIDTH * drawn.getHeight() / drawn.getWidth();
        pen.drawImage(drawn, 0, HEIGHT - height, WIDTH, height, null);
        pen.dispose();
        return picture;
    }
}
