package dev.madoguchi.device.camera;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** A network camera that sends exactly what a test says, to each viewer anew. */
public final class MjpegSource implements AutoCloseable {
    private final ServerSocket door;
    private final Telling telling;
    private final Set<Socket> viewers = ConcurrentHashMap.newKeySet();

    public MjpegSource(Telling telling) throws IOException {
        this.door = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        this.telling = telling;
        Thread.ofPlatform().daemon().name("mjpeg-source").start(this::serve);
    }

    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort() + "/camera";
    }

    public static void begin(OutputStream out) throws IOException {
        out.write("HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=x\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** As many frames as FFmpeg wants to see before it believes that this is a camera. */
    public static void first(OutputStream out, int level) throws IOException {
        for (int i = 0; i < 5; i++) {
            frame(out, level);
        }
    }

    /** A small frame of one grey. */
    public static void frame(OutputStream out, int level) throws IOException {
        var picture = new BufferedImage(64, 48, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(level, level, level));
        pen.fillRect(0, 0, 64, 48);
        pen.dispose();
        picture(out, picture);
    }

    /** Any picture. */
    public static void picture(OutputStream out, BufferedImage picture) throws IOException {
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", jpeg);
        part(out, jpeg.toByteArray());
    }

    /** Anything that is called a JPEG. */
    public static void part(OutputStream out, byte[] content) throws IOException {
        out.write(("--x\r\nContent-Type: image/jpeg\r\nContent-Length: " + content.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(content);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        unplug();
    }

    /** Pulls the plug: nobody is let in any more, and who is watching is cut off. */
    public void unplug() throws IOException {
        door.close();
        for (Socket viewer : viewers) {
            viewer.close();
        }
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket viewer = door.accept();
                viewers.add(viewer);
                Thread.ofPlatform().daemon().name("mjpeg-viewer").start(() -> show(viewer));
            } catch (IOException e) {
                // the test is over
            }
        }
    }

    private void show(Socket viewer) {
        try (viewer) {
            int read = viewer.getInputStream().read(new byte[4096]);
            if (read > 0) {
                telling.tell(viewer.getOutputStream());
            }
        } catch (IOException e) {
            // the viewer has left, or the test is over
        } finally {
            viewers.remove(viewer);
        }
    }

    /** What is sent after the request came. */
    public interface Telling {
        void tell(OutputStream out) throws IOException;
    }
}
