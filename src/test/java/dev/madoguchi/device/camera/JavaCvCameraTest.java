package dev.madoguchi.device.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JavaCvCameraTest {
    private static final Duration SOON = Duration.ofSeconds(10);
    /** What ends at all ends by then, on a busy computer too. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private final SitterServer server = new SitterServer(Sitter.person(1), 0);

    @BeforeAll
    static void load() {
        JavaCvCamera.load();
    }

    @AfterEach
    void unplug() {
        server.close();
    }

    @Test
    void handsOutWhatTheSitterLooksLike() throws Exception {
        server.plug();

        try (CameraFeed feed = camera().open()) {
            Frame frame = feed.next(SOON);

            assertEquals(Sitter.WIDTH, frame.width());
            assertEquals(Sitter.HEIGHT, frame.height());
            int wall = frame.image().getRGB(60, 60);
            int expected = Sitter.person(1).draw(Duration.ZERO).getRGB(60, 60);
            assertTrue(Math.abs((wall & 0xFF) - (expected & 0xFF)) < 8, Integer.toHexString(wall));
        }
    }

    @Test
    void servesSeveralViewersAtOnce() throws Exception {
        server.plug();

        try (CameraFeed one = camera().open();
                CameraFeed other = camera().open()) {
            one.next(SOON);
            other.next(SOON);
            one.next(SOON);

            assertEquals(2, server.viewers());
        }
    }

    @Test
    void keepsOnlyTheNewestFrame() throws Exception {
        int frames = 100;
        var opened = new CountDownLatch(1);
        var sent = new CountDownLatch(1);
        var done = new CountDownLatch(1);
        MjpegSource.Telling telling = out -> {
            MjpegSource.begin(out);
            MjpegSource.first(out, 0);
            await(opened);
            for (int i = 1; i <= frames; i++) {
                MjpegSource.frame(out, 2 * i);
            }
            sent.countDown();
            await(done);
        };
        try (var source = new MjpegSource(telling);
                CameraFeed feed = new JavaCvCamera("numbered", source.address()).open()) {
            opened.countDown();
            await(sent);

            int taken = 1;
            // FFmpeg holds the last one back until another comes
            while (level(feed.next(SOON)) < 2 * (frames - 1) - 1) {
                taken++;
            }

            done.countDown();
            assertTrue(taken < frames / 2, taken + " frames were handed out");
        }
    }

    @Test
    void saysThatTheCameraHasGoneAndFindsItAgain() throws Exception {
        server.plug();
        Camera camera = camera();
        try (CameraFeed feed = camera.open()) {
            feed.next(SOON);
            long pulled = System.nanoTime();

            server.unplug();

            assertEquals(DeviceFault.ABSENT, faultOf(() -> drain(feed)));
            assertWithin(BOUND, pulled);
            assertEquals(DeviceFault.ABSENT, faultOf(() -> camera.open().close()));
        }
        server.plug();

        try (CameraFeed feed = camera.open()) {
            assertEquals(Sitter.WIDTH, feed.next(SOON).width());
        }
    }

    @Test
    void saysThatNoFrameCameInTime() throws Exception {
        var done = new CountDownLatch(1);
        MjpegSource.Telling telling = out -> {
            MjpegSource.begin(out);
            MjpegSource.first(out, 90);
            await(done);
        };
        try (var source = new MjpegSource(telling);
                CameraFeed feed = new JavaCvCamera("frozen", source.address()).open()) {
            long asked = System.nanoTime();

            assertEquals(DeviceFault.TIMEOUT, faultOf(() -> drain(feed)));

            assertWithin(BOUND, asked);
            done.countDown();
        }
    }

    @Test
    void doesNotWaitForEverForACameraThatNeverAnswers() throws Exception {
        try (var silent = new ServerSocket(0, 4, InetAddress.getLoopbackAddress())) {
            var camera = new JavaCvCamera("silent", "http://127.0.0.1:" + silent.getLocalPort() + "/camera");
            long asked = System.nanoTime();

            assertEquals(DeviceFault.TIMEOUT, faultOf(() -> camera.open().close()));

            assertWithin(BOUND, asked);
        }
    }

    @Test
    void tellsAWebPageFromACamera() throws Exception {
        MjpegSource.Telling telling =
                out -> out.write(("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n<html>" + "x".repeat(5000))
                        .getBytes(StandardCharsets.US_ASCII));
        try (var source = new MjpegSource(telling)) {
            var camera = new JavaCvCamera("page", source.address());

            assertEquals(DeviceFault.BROKEN, faultOf(() -> camera.open().close()));
        }
    }

    @Test
    void saysOfAHostWhetherSomebodyListensBeforeFfmpegIsLoaded() throws Exception {
        URI camera;
        try (var host = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            camera = URI.create("http://127.0.0.1:" + host.getLocalPort() + "/video.mjpg");
            JavaCvCamera.requireListener(camera);
        }
        assertEquals(DeviceFault.ABSENT, faultOf(() -> JavaCvCamera.requireListener(camera)));
    }

    @Test
    void saysThatADeviceIsNotThere() {
        var camera = new JavaCvCamera("none", "/dev/video-of-nobody");

        assertEquals(DeviceFault.ABSENT, faultOf(() -> camera.open().close()));
    }

    @Test
    void endsItsThreadAndItsConnectionWhenItIsClosed() throws Exception {
        server.plug();
        CameraFeed feed = new JavaCvCamera("closing", server.address()).open();
        feed.next(SOON);

        feed.close();
        feed.close();

        assertEnded("camera-closing");
        assertEquals(DeviceFault.ABSENT, faultOf(() -> feed.next(SOON)));
    }

    @Test
    void leavesACameraThatSendsNothingButJunk() throws Exception {
        byte[] junk = "no picture at all".repeat(50).getBytes(StandardCharsets.US_ASCII);
        MjpegSource.Telling telling = out -> {
            MjpegSource.begin(out);
            MjpegSource.first(out, 90);
            while (true) {
                MjpegSource.part(out, junk);
            }
        };
        try (var source = new MjpegSource(telling)) {
            CameraFeed feed = new JavaCvCamera("junk", source.address()).open();
            assertEquals(DeviceFault.TIMEOUT, faultOf(() -> drain(feed)));
            long left = System.nanoTime();

            feed.close();

            assertWithin(BOUND, left);
            assertEnded("camera-junk");
        }
    }

    private Camera camera() {
        return new JavaCvCamera("sitter", server.address());
    }

    private static void drain(CameraFeed feed) throws DeviceException {
        while (true) {
            feed.next(Duration.ofSeconds(3));
        }
    }

    private static int level(Frame frame) {
        return Frames.bgr(frame)[0] & 0xFF;
    }

    private static DeviceFault faultOf(Deed deed) {
        return assertThrows(DeviceException.class, deed::run).fault();
    }

    /** Closing waits a while for FFmpeg to let the thread go; on a busy computer that takes longer, but not for ever. */
    private static void assertEnded(String name) throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals(name)) {
                assertTrue(thread.join(BOUND), name);
            }
        }
    }

    private static void assertWithin(Duration bound, long since) {
        Duration taken = Duration.ofNanos(System.nanoTime() - since);
        assertTrue(taken.compareTo(bound) < 0, taken.toString());
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(60, TimeUnit.SECONDS)) {
                throw new IOException("the test hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private interface Deed {
        void run() throws DeviceException;
    }
}
