package dev.madoguchi.device.camera;

import dev.madoguchi.device.DeviceException;
import dev.madoguchi.device.DeviceFault;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URISyntaxException;
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
    private static final int CONNECT_MILLIS = 1500;
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;
    /** What says of itself that it is larger is no picture, before memory is taken for it. */
    private static final String MOST_PIXELS = "16777216";

    private static final String PICTURE_SIZE = Sitter.WIDTH + "x" + Sitter.HEIGHT;

    private static volatile boolean loaded;

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
        loaded = true;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public CameraFeed open() throws DeviceException {
        requireDevice();
        load();
        return JavaCvFeed.open(name, grabber());
    }

    /** A camera that is off costs nothing: FFmpeg is 12 MB, and is loaded when the first one is there. */
    private void requireDevice() throws DeviceException {
        if (isNetwork() && !loaded) {
            requireListener(uri());
        }
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

    private URI uri() throws DeviceException {
        try {
            return new URI(address).parseServerAuthority();
        } catch (URISyntaxException e) {
            throw new DeviceException(DeviceFault.BROKEN, "no camera has the address " + address, e);
        }
    }

    private boolean isNetwork() {
        return address.startsWith("http://") || address.startsWith("https://");
    }

    /**
     * Connects to a camera's host and hangs up.
     *
     * @throws DeviceException {@code TIMEOUT} where nothing answers, {@code ABSENT} where nobody listens
     */
    static void requireListener(URI camera) throws DeviceException {
        int usual = camera.getScheme().equals("https") ? HTTPS_PORT : HTTP_PORT;
        int port = camera.getPort() < 0 ? usual : camera.getPort();
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(camera.getHost(), port), CONNECT_MILLIS);
        } catch (SocketTimeoutException e) {
            throw new DeviceException(DeviceFault.TIMEOUT, "nothing answers at " + camera.getAuthority(), e);
        } catch (IOException e) {
            throw new DeviceException(DeviceFault.ABSENT, "nobody listens at " + camera.getAuthority(), e);
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
        if (isNetwork()) {
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
