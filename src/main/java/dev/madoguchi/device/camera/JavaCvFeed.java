package dev.madoguchi.device.camera;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameGrabber;
import org.bytedeco.javacv.FrameGrabber;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One grabbing thread, which makes, uses and closes everything native, and keeps the newest frame only. */
final class JavaCvFeed implements CameraFeed {
    private static final Logger LOG = LoggerFactory.getLogger(JavaCvFeed.class);
    private static final Duration OPEN_TIME = Duration.ofSeconds(5);
    private static final Duration CLOSE_TIME = Duration.ofSeconds(3);
    /** How long FFmpeg waits for the next byte before it gives up, or nearly. */
    private static final Duration SILENCE = Duration.ofMillis(1300);

    private static final int CHANNELS = 3;
    /** JavaCV hands FFmpeg's number on in its message only. */
    private static final Pattern ERROR_NUMBER = Pattern.compile("error (-\\d+)");

    // the operating system's error numbers, as Linux and, for all but the last, Windows have them
    private static final int NOT_PERMITTED = 1;
    private static final int READ_ERROR = 5;
    private static final int NO_ACCESS = 13;
    private static final int BUSY = 16;
    private static final int TIMED_OUT = 110;

    private final String name;
    private final FFmpegFrameGrabber grabber;
    private final Thread thread;
    private @Nullable Frame newest;
    private @Nullable DeviceException over;
    private boolean started;
    private boolean reading;
    private boolean closed;

    private JavaCvFeed(String name, FFmpegFrameGrabber grabber) {
        this.name = name;
        this.grabber = grabber;
        this.thread = Thread.ofPlatform().daemon().name("camera-" + name).unstarted(this::grab);
    }

    static JavaCvFeed open(String name, FFmpegFrameGrabber grabber) throws DeviceException {
        var feed = new JavaCvFeed(name, grabber);
        feed.thread.start();
        try {
            feed.awaitStart();
            return feed;
        } catch (DeviceException e) {
            // FFmpeg may still be waiting for the camera; its thread ends by itself when that wait does
            feed.leave();
            throw e;
        }
    }

    @Override
    public synchronized Frame next(Duration timeout) throws DeviceException {
        await(timeout, () -> newest != null);
        Frame frame = newest;
        newest = null;
        if (frame == null) {
            throw new DeviceException(DeviceFault.TIMEOUT, name + " sent no picture within " + timeout);
        }
        return frame;
    }

    @Override
    public void close() {
        leave();
        try {
            if (!thread.join(CLOSE_TIME)) {
                LOG.warn("{} does not stop; its thread ends when FFmpeg lets it go", name);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void leave() {
        closed = true;
        newest = null;
        if (reading) {
            hangUp();
        }
        notifyAll();
    }

    /** Tells FFmpeg that nothing more comes: it would look for a picture for as long as a broken camera sends bytes. */
    private void hangUp() {
        AVFormatContext context = grabber.getFormatContext();
        AVIOContext bytes = context == null ? null : context.pb();
        if (bytes != null) {
            bytes.eof_reached(1);
        }
    }

    private synchronized void awaitStart() throws DeviceException {
        await(OPEN_TIME, () -> started);
        if (!started) {
            throw new DeviceException(DeviceFault.TIMEOUT, name + " did not start within " + OPEN_TIME);
        }
    }

    /** Waits until it is so, or the time is up; fails at once where the camera has gone. */
    private synchronized void await(Duration timeout, Condition condition) throws DeviceException {
        long end = System.nanoTime() + timeout.toNanos();
        try {
            while (!condition.met()) {
                if (closed) {
                    throw new DeviceException(DeviceFault.ABSENT, name + " is switched off");
                }
                if (over != null) {
                    throw new DeviceException(over.fault(), Objects.toString(over.getMessage(), name), over);
                }
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    return;
                }
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceFault.TIMEOUT, "interrupted while waiting for " + name, e);
        }
    }

    private void grab() {
        long last = System.nanoTime();
        try (FFmpegFrameGrabber source = grabber) {
            source.setPixelFormat(avutil.AV_PIX_FMT_BGR24);
            source.start();
            for (var image = read(source); image != null; image = read(source)) {
                publish(copy(image));
                last = System.nanoTime();
            }
            boolean silent = System.nanoTime() - last > SILENCE.toNanos();
            end(new DeviceException(silent ? DeviceFault.TIMEOUT : DeviceFault.ABSENT, name + " stopped sending"));
        } catch (FrameGrabber.Exception e) {
            end(new DeviceException(fault(e), name + " cannot be read", e));
        } catch (RuntimeException e) {
            end(new DeviceException(DeviceFault.BROKEN, name + " cannot be read", e));
        }
    }

    /** The next picture; nothing where the camera or its viewer has gone. */
    private org.bytedeco.javacv.@Nullable Frame read(FFmpegFrameGrabber source) throws FrameGrabber.Exception {
        if (!reading(true)) {
            return null;
        }
        try {
            return source.grabImage();
        } finally {
            reading(false);
        }
    }

    private synchronized boolean reading(boolean now) {
        reading = now && !closed;
        return reading;
    }

    private synchronized void publish(Frame frame) {
        if (!closed) {
            newest = frame;
            started = true;
            notifyAll();
        }
    }

    private synchronized void end(DeviceException why) {
        over = why;
        newest = null;
        notifyAll();
    }

    private static Frame copy(org.bytedeco.javacv.Frame image) {
        byte[] bgr = new byte[CHANNELS * image.imageWidth * image.imageHeight];
        var pixels = (ByteBuffer) image.image[0];
        int row = CHANNELS * image.imageWidth;
        for (int y = 0; y < image.imageHeight; y++) {
            pixels.get(y * image.imageStride, bgr, y * row, row);
        }
        return Frame.taking(image.imageWidth, image.imageHeight, bgr);
    }

    private static DeviceFault fault(FrameGrabber.Exception error) {
        String message = error.getMessage();
        Matcher number = ERROR_NUMBER.matcher(message == null ? "" : message);
        if (!number.find()) {
            return DeviceFault.BROKEN;
        }
        int code = Integer.parseInt(number.group(1));
        if (code == avutil.AVERROR_INVALIDDATA() || code == -READ_ERROR) {
            return DeviceFault.BROKEN;
        }
        if (code == avutil.AVERROR_HTTP_UNAUTHORIZED() || code == avutil.AVERROR_HTTP_FORBIDDEN()) {
            return DeviceFault.REFUSED;
        }
        return switch (-code) {
            case NOT_PERMITTED, NO_ACCESS -> DeviceFault.REFUSED;
            case BUSY -> DeviceFault.BUSY;
            case TIMED_OUT -> DeviceFault.TIMEOUT;
            default -> DeviceFault.ABSENT;
        };
    }

    /** What is waited for. */
    private interface Condition {
        boolean met();
    }
}
