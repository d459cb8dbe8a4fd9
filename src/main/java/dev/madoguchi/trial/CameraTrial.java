package dev.madoguchi.trial;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.camera.Camera;
import dev.madoguchi.device.camera.CameraFeed;
import dev.madoguchi.device.camera.Frame;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Optional;

/** Takes one picture with the camera, small, for the screen only. */
public final class CameraTrial implements Trial {
    private static final Duration FIRST_FRAME = Duration.ofSeconds(5);
    private static final int WIDTH = 320;

    private final Camera camera;

    public CameraTrial(Camera camera) {
        this.camera = camera;
    }

    @Override
    public Subject subject() {
        return Subject.CAMERA;
    }

    @Override
    public Sight look() throws DeviceException {
        try (CameraFeed feed = camera.open()) {
            Frame frame = feed.next(FIRST_FRAME);
            String size = "%d × %d".formatted(frame.width(), frame.height());
            return new Sight(camera.name() + "　" + size, Optional.of(small(frame.image())));
        }
    }

    private static BufferedImage small(BufferedImage picture) {
        int height = Math.max(1, picture.getHeight() * WIDTH / picture.getWidth());
        BufferedImage small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, WIDTH, height, null);
        pen.dispose();
        return small;
    }
}
