package dev.madoguchi.device.camera;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avdevice;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacv.FFmpegFrameGrabber;

/** Any camera that FFmpeg can read: Motion JPEG over HTTP, Video4Linux on Linux, DirectShow on Windows. */
public final class JavaCvCamera implements Camera {
    private static final String MICROSECONDS = "1500000";
    /** What says of itself that it is larger is no picture, before memory is taken for it. */
    private static final String MOST_PIXELS = "16777216";

    private static final String PICTURE_SIZE = Sitter.WIDTH + "x" + Sitter.HEIGHT;

    private final String name;
    private final String address;

    /**
     * @param name the name a person knows the camera by
     * @param address an {@code http://} address of Motion JPEG, a device such as {@code /dev/video0}, or on Windows the
     *     DirectShow name
     */
    public JavaCvCamera(String name, String address) {
        this.name = name;
        this.address = address;
    }

    /**
     * Loads the native libraries, which takes about a second the first time: call it in the background when the program
     * starts, so that the first visitor does not wait.
     */
    public static void load() {
        for (Class<?> library : List.of(avutil.class, swresample.class, avcodec.class, avformat.class, swscale.class)) {
            Loader.load(library);
        }
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CameraFeed open() throws DeviceException {
        load();
        requireDevice();
        return JavaCvFeed.open(name, grabber());
    }

    private void requireDevice() throws DeviceException {
        if (!address.startsWith("/")) {
            return;
        }
        if (!Files.exists(Path.of(address))) {
            throw new DeviceException(DeviceFault.ABSENT, "no device " + address);
        }
        if (!Files.isReadable(Path.of(address))) {
            throw new DeviceException(DeviceFault.REFUSED, "no permission to read " + address);
        }
    }

    /** Loads what reads cameras that are plugged into this computer. */
    static void loadDevices() {
        load();
        Loader.load(avdevice.class);
        avdevice.avdevice_register_all();
    }

    /** FFmpeg's device library needs the sound server's client library, even to look at a camera. */
    private static void requireDeviceLibrary() throws DeviceException {
        try {
            loadDevices();
        } catch (UnsatisfiedLinkError e) {
            throw new DeviceException(
                    DeviceFault.BROKEN, "FFmpeg's devices do not load; on Debian install libpulse0", e);
        }
    }

    private FFmpegFrameGrabber grabber() throws DeviceException {
        if (address.startsWith("http://") || address.startsWith("https://")) {
            return network();
        }
        requireDeviceLibrary();
        boolean linux = address.startsWith("/");
        var grabber = new FFmpegFrameGrabber(linux ? address : "video=" + address);
        grabber.setFormat(linux ? "v4l2" : "dshow");
        grabber.setOption("video_size", PICTURE_SIZE);
        return grabber;
    }

    private FFmpegFrameGrabber network() {
        var grabber = new FFmpegFrameGrabber(address);
        // of the socket, and of anything above it: no connect and no read lasts longer
        grabber.setOption("timeout", MICROSECONDS);
        grabber.setOption("rw_timeout", MICROSECONDS);
        // one picture tells all there is to know of the stream, and none is held back
        grabber.setOption("analyzeduration", "0");
        grabber.setOption("fpsprobesize", "0");
        grabber.setOption("fflags", "nobuffer");
        grabber.setVideoOption("threads", "1");
        grabber.setVideoOption("max_pixels", MOST_PIXELS);
        return grabber;
    }
}
