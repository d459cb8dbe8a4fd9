package dev.madoguchi.photo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.madoguchi.device.camera.Frame;
import dev.madoguchi.device.camera.Frames;
import dev.madoguchi.device.camera.JavaCvCamera;
import dev.madoguchi.device.camera.MjpegSource;
import dev.madoguchi.photo.check.Eyes;
import dev.madoguchi.photo.check.FaceBox;
import dev.madoguchi.photo.check.FaceFinder;
import dev.madoguchi.photo.check.PhotoRules;
import dev.madoguchi.ui.Viewfinder;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PreviewTest {
    private static final int SECONDS = 60;
    private static final int FRAMES = 30;
    /** From the grey of one frame to that of the next, so that what a JPEG makes of it is still told apart. */
    private static final int STEP = 6;

    /** The numbers of the frames that were shown. */
    private final Set<Integer> shown = ConcurrentHashMap.newKeySet();

    /** Of the thread that checked last. */
    private final AtomicInteger priority = new AtomicInteger();

    private final BlockingQueue<Integer> checked = new LinkedBlockingQueue<>();
    private final CountDownLatch sendRest = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeAll
    static void load() {
        JavaCvCamera.load();
    }

    @AfterEach
    void end() {
        goOn.countDown();
        over.countDown();
    }

    @Test
    void showsEveryFrameWhileACheckTakesItsTimeAndThenChecksTheNewestOnly() throws Exception {
        try (var source = new MjpegSource(this::sendOneByOne)) {
            var finder = new Viewfinder(new JavaCvCamera("numbered", source.address()));
            finder.showTo(this::show);
            var booth = new PhotoBooth(finder, new SlowEye(), PhotoRules.CARD);
            try (Preview preview = booth.preview(sight -> {})) {
                take();
                sendRest.countDown();
                awaitShown(FRAMES);

                assertTrue(shown.containsAll(allFrames()), shown + " were shown during one check");
                assertEquals(0, preview.number(), "the first check is still going on");
                goOn.countDown();
                // a frame is on the screen before it waits for its check
                assertTrue(take() >= FRAMES - 1, "the next check is of the newest frame");
            }
        }
    }

    @Test
    void checksOnAThreadThatLetsTheScreenGoFirst() throws Exception {
        try (var source = new MjpegSource(this::sendOne)) {
            var finder = new Viewfinder(new JavaCvCamera("numbered", source.address()));
            var booth = new PhotoBooth(finder, new SlowEye(), PhotoRules.CARD);
            try (Preview preview = booth.preview(sight -> {})) {
                take();

                assertEquals(0, preview.number(), "the first check is still going on");
                assertEquals(Thread.MIN_PRIORITY, priority.get());
                goOn.countDown();
            }
        }
    }

    private void show(Frame frame) {
        shown.add(number(frame));
    }

    private void sendOne(OutputStream out) throws IOException {
        MjpegSource.begin(out);
        MjpegSource.first(out, 0);
        await(over);
    }

    /** Sends a frame when the one before was shown, so that none is overtaken; twice, as FFmpeg holds the last one back. */
    private void sendOneByOne(OutputStream out) throws IOException {
        MjpegSource.begin(out);
        MjpegSource.first(out, 0);
        await(sendRest);
        for (int number : allFrames()) {
            MjpegSource.frame(out, STEP * number);
            MjpegSource.frame(out, STEP * number);
            awaitShown(number);
        }
        await(over);
    }

    private void awaitShown(int number) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (!shown.contains(number)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("frame " + number + " was not shown");
            }
            Thread.onSpinWait();
        }
    }

    private int take() throws InterruptedException {
        Integer level = checked.poll(SECONDS, TimeUnit.SECONDS);
        if (level == null) {
            throw new AssertionError("nothing came");
        }
        return level;
    }

    private static List<Integer> allFrames() {
        return IntStream.rangeClosed(1, FRAMES).boxed().toList();
    }

    private static int number(Frame frame) {
        return Math.round((Frames.bgr(frame)[0] & 0xFF) / (float) STEP);
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("the test hangs");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Looks at its first frame for as long as the test wants. */
    private final class SlowEye implements FaceFinder {
        @Override
        public List<FaceBox> faces(Frame frame) {
            priority.set(Thread.currentThread().getPriority());
            checked.add(number(frame));
            await(goOn);
            return List.of();
        }

        @Override
        public Optional<Eyes> eyes(Frame frame, FaceBox face) {
            return Optional.empty();
        }
    }
}
